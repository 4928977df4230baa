package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.DocumentSource;
import org.postil.domain.GlyphMap;
import org.postil.domain.TextLayout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Documents, their text versions and the bytes they came from. */
public final class DocumentStore {
    private final Rows rows;

    DocumentStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Stores a document after the review's others and with it the bytes, the text and the layout.
     * Whoever had read the review has now read it before a change.
     *
     * @param fileName under which the document is known, see {@link #freeName}
     * @return its id
     */
    public long add(
            long review,
            String fileName,
            String title,
            DocumentRole role,
            PreparedDocument prepared) {
        new ReviewStore(rows).markChanged(review);
        blob(prepared.sourceHash, prepared.source);
        blob(prepared.layoutHash, prepared.layout);
        if (prepared.glyphsHash != null && prepared.glyphs != null) {
            blob(prepared.glyphsHash, prepared.glyphs);
        }
        rows.handle()
                .execute(
                        "INSERT INTO text (hash, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        prepared.textHash,
                        prepared.text);
        int position =
                rows.handle()
                        .createQuery(
                                "SELECT coalesce(max(position), 0) + 1 FROM document WHERE review ="
                                        + " ?")
                        .bind(0, review)
                        .mapTo(Integer.class)
                        .one();
        long document =
                rows.add(
                        "document",
                        Rows.values()
                                .set("review", review)
                                .set("title", title)
                                .set("role", role.key())
                                .set("position", position)
                                .set("file_name", fileName)
                                .set("source_hash", prepared.sourceHash)
                                .set("source_address", "")
                                .set("accessed", "")
                                .set("published", "")
                                .set("edition", "")
                                .set("text", null));
        long text = addText(document, prepared);
        rows.change("document", document, Rows.values().set("text", text));
        return document;
    }

    public void setRole(long document, DocumentRole role) {
        rows.change("document", document, Rows.values().set("role", role.key()));
    }

    public void setSource(long document, DocumentSource source) {
        rows.change(
                "document",
                document,
                Rows.values()
                        .set("source_address", source.address())
                        .set("accessed", source.accessed())
                        .set("published", source.published())
                        .set("edition", source.edition()));
    }

    /**
     * The file name of the document made of these bytes, if there is one.
     *
     * @param sourceHash SHA-256 of the bytes, in hex
     */
    public Optional<String> madeOf(String sourceHash) {
        return rows.handle()
                .createQuery("SELECT file_name FROM document WHERE source_hash = ? LIMIT 1")
                .bind(0, sourceHash)
                .mapTo(String.class)
                .findOne();
    }

    /** The name itself, or one with a number added, such that no document of the project has it. */
    public String freeName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String end = dot > 0 ? fileName.substring(dot) : "";
        String free = fileName;
        for (int number = 2; isTaken(free); number++) {
            free = stem + " (" + number + ")" + end;
        }
        return free;
    }

    private boolean isTaken(String fileName) {
        return rows.handle()
                        .createQuery(
                                "SELECT count(*) FROM document WHERE file_name = ? COLLATE NOCASE")
                        .bind(0, fileName)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private long addText(long document, PreparedDocument prepared) {
        return rows.handle()
                .createUpdate(
                        """
                        INSERT INTO text_version (guid, document, previous, text_hash, layout_hash, glyphs_hash,
                            offset_map_hash, length, words, pages, extractor, extractor_version, warnings, made_at)
                        VALUES (:guid, :document, NULL, :text, :layout, :glyphs, NULL, :length, :words, :pages,
                            :extractor, :version, :warnings, :at)\
                        """)
                .bind("guid", java.util.UUID.randomUUID().toString())
                .bind("document", document)
                .bind("text", prepared.textHash)
                .bind("layout", prepared.layoutHash)
                .bind("glyphs", prepared.glyphsHash)
                .bind("length", prepared.text.length())
                .bind("words", prepared.words)
                .bind("pages", prepared.pages)
                .bind("extractor", prepared.extractor)
                .bind("version", prepared.extractorVersion)
                .bind("warnings", String.join("\n", prepared.warnings))
                .bind("at", rows.stamp().time())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void blob(String hash, byte[] bytes) {
        rows.handle()
                .execute(
                        "INSERT INTO blob (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        hash,
                        bytes);
    }

    /**
     * Removes a document with its text versions and passages; can be undone. A recommendation that
     * had its main place there has it where it is printed again, and without such a place is no
     * more.
     */
    public void remove(long document) {
        MemoStore.forgetDocument(rows, document);
        new RecommendationStore(rows).leaveDocument(document);
        rows.remove("document", document);
    }

    static List<Document> load(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT d.id, d.guid, d.review, d.title, d.role, d.position, d.file_name, d.source_hash,
                               coalesce(t.id, 0), coalesce(t.length, 0), coalesce(t.words, 0),
                               coalesce(t.pages, 0), d.source_address, d.accessed, d.published, d.edition
                          FROM document d LEFT JOIN text_version t ON t.id = d.text
                         ORDER BY d.review, d.position, d.id\
                        """)
                .map((r, c) ->
                        new Document(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getString(4),
                                DocumentRole.valueOf(r.getString(5).toUpperCase(Locale.ROOT)),
                                r.getInt(6),
                                r.getString(7),
                                r.getString(8),
                                r.getLong(9),
                                r.getInt(10),
                                r.getInt(11),
                                r.getInt(12),
                                new DocumentSource(
                                        r.getString(13),
                                        r.getString(14),
                                        r.getString(15),
                                        r.getString(16))))
                .list();
    }

    /** The words of a text version; empty when there is no such version. */
    static Optional<String> text(Handle handle, long textVersion) {
        return handle.createQuery(
                        "SELECT t.body FROM text_version v JOIN text t ON t.hash = v.text_hash"
                                + " WHERE v.id = ?")
                .bind(0, textVersion)
                .mapTo(String.class)
                .findOne();
    }

    static Optional<String> textOf(Handle handle, String hash) {
        return handle.createQuery("SELECT body FROM text WHERE hash = ?")
                .bind(0, hash)
                .mapTo(String.class)
                .findOne();
    }

    /** The hashes of words and layout of each text version, by its id. */
    static Map<Long, String> textKeys(Handle handle) {
        return handle.createQuery("SELECT id, text_hash || '-' || layout_hash FROM text_version")
                .reduceRows(
                        new HashMap<Long, String>(),
                        (map, row) -> {
                            map.put(row.getColumn(1, Long.class), row.getColumn(2, String.class));
                            return map;
                        });
    }

    static Optional<TextLayout> layout(Handle handle, long textVersion) {
        return blob(handle, "layout_hash", textVersion).map(LayoutCodec::decode);
    }

    /** Where the characters stand on the pages; empty for what is no PDF. */
    static Optional<GlyphMap> glyphs(Handle handle, long textVersion) {
        return blob(handle, "glyphs_hash", textVersion).map(GlyphCodec::decode);
    }

    /**
     * The bytes of the file that a document was made of; empty when they are not in the project.
     *
     * @param sourceHash SHA-256 of the bytes, in hex
     */
    static Optional<byte[]> source(Handle handle, String sourceHash) {
        return handle.createQuery("SELECT bytes FROM blob WHERE hash = ?")
                .bind(0, sourceHash)
                .map((r, c) -> (byte @Nullable []) r.getBytes(1))
                .findOne();
    }

    private static Optional<byte[]> blob(Handle handle, String column, long textVersion) {
        return handle.createQuery(
                        "SELECT b.bytes FROM text_version v JOIN blob b ON b.hash = v."
                                + column
                                + " WHERE v.id = ?")
                .bind(0, textVersion)
                .map((r, c) -> (byte @Nullable []) r.getBytes(1))
                .findOne();
    }
}
