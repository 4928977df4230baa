package org.postil.bench;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentPassages;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A study as it is held in memory: reviews of one document each, coded by two coders who find much
 * the same passages. Each passage has one or two themes and often an agency; the first review has a
 * fiftieth of all codings, the others share the rest evenly.
 */
final class CodedStudy {
    private static final List<Coder> CODERS =
            List.of(new Coder(1, "coder-1", "Ann", ""), new Coder(2, "coder-2", "Ben", ""));

    private static final Instant READ_AT = Instant.parse("2026-02-01T09:00:00Z");

    private final Random random = new Random(20230707);
    private final CodedStudyFrame frame = new CodedStudyFrame();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<ReadMark> marks = new ArrayList<>();
    private final Map<Long, DocumentPassages> passages = new HashMap<>();
    private long lastId;

    private CodedStudy() {}

    /** The same numbers give the same study. */
    static Snapshot of(int reviews, int codings) {
        return new CodedStudy().make(reviews, codings);
    }

    private Snapshot make(int count, int codings) {
        int first = count == 1 ? codings : codings / 50;
        for (int i = 0; i < count; i++) {
            int rest = codings - first;
            int others = count - 1;
            int share =
                    i == 0
                            ? first
                            : (int) ((long) rest * i / others - (long) rest * (i - 1) / others);
            review(i + 1, share);
        }
        return new Snapshot(
                1,
                Map.of(),
                CODERS,
                frame.codebook(),
                CodedStudyFrame.VARIABLES,
                reviews,
                documents,
                persons,
                answers,
                List.of(),
                marks,
                List.of(),
                passages);
    }

    private void review(int number, int codings) {
        String reference = String.format(Locale.ROOT, "DHR%04d", number);
        reviews.add(
                new Review(
                        number,
                        guid(),
                        reference,
                        reference,
                        Review.Inclusion.INCLUDED,
                        "",
                        number));
        int length = 150_000 + random.nextInt(150_001);
        var document =
                new Document(
                        number,
                        guid(),
                        number,
                        reference,
                        DocumentRole.OVERVIEW_REPORT,
                        1,
                        reference + ".txt",
                        reference,
                        number,
                        length,
                        length / 6,
                        0);
        documents.add(document);
        persons.add(
                new Person(number, guid(), number, "V1", "", 1, Map.of(Person.Role.VICTIM, true)));
        for (Coder coder : CODERS) {
            marks.add(new ReadMark(number, coder.id(), ReadMark.State.READ, READ_AT));
        }
        answer(number);
        passages.put(document.id(), new DocumentPassages(document.id(), coded(document, codings)));
    }

    /** Both coders give the same answers. */
    private void answer(int review) {
        var type = new AnswerValue.Chosen(Ids.of(random.nextInt(10) == 0 ? 2 : 1));
        AnswerValue sex =
                random.nextInt(20) == 0
                        ? new AnswerValue.Missing(AnswerValue.MissingReason.NOT_RECORDED)
                        : new AnswerValue.Chosen(Ids.of(random.nextInt(10) == 0 ? 4 : 3));
        var children = new AnswerValue.Number(BigDecimal.valueOf(random.nextInt(4)), "");
        for (Coder coder : CODERS) {
            add(CodedStudyFrame.HOMICIDE_TYPE, review, 0, coder, type);
            add(CodedStudyFrame.SEX, review, review, coder, sex);
            add(CodedStudyFrame.CHILDREN, review, 0, coder, children);
        }
    }

    private void add(long variable, long review, long person, Coder coder, AnswerValue value) {
        answers.add(
                new Answer(
                        ++lastId,
                        guid(),
                        variable,
                        review,
                        person,
                        coder.id(),
                        value,
                        false,
                        Ids.NONE));
    }

    private List<Passage> coded(Document document, int codings) {
        var made = new ArrayList<Passage>();
        int left = codings;
        while (left > 0) {
            int start = random.nextInt(document.length() - 600);
            var span = new Span(start + 50, start + 90 + random.nextInt(410));
            int who = random.nextInt(10) < 6 ? 0 : 1;
            var codes = frame.codes(random, left);
            made.add(passage(document, span, CODERS.get(who), codes));
            left -= codes.size();
            if (left > 0 && random.nextInt(100) < 55) {
                int moved = random.nextInt(31) - 15;
                var same =
                        random.nextInt(100) < 85 && codes.size() <= left
                                ? codes
                                : frame.codes(random, left);
                made.add(
                        passage(
                                document,
                                new Span(span.start() + moved, span.end() + moved),
                                CODERS.get(1 - who),
                                same));
                left -= same.size();
            }
        }
        made.sort(Comparator.comparing(Passage::span));
        return made;
    }

    private Passage passage(Document document, Span span, Coder coder, Ids codes) {
        return new Passage(
                ++lastId,
                guid(),
                document.id(),
                document.text(),
                span,
                coder.id(),
                PassageKind.QUOTE,
                0,
                codes);
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
