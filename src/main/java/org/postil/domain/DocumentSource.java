package org.postil.domain;

/**
 * Where a document was got, as the team wrote it down. Each is empty where that is not known.
 *
 * @param address of the page or file
 * @param accessed when it was fetched, a partial date ("2024-03")
 * @param published when it was published, a partial date
 * @param edition such as "redacted, second"
 */
public record DocumentSource(String address, String accessed, String published, String edition) {
    public static final DocumentSource UNKNOWN = new DocumentSource("", "", "", "");
}
