package org.bicorne.catalogue;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the entries of the catalogue and in its vocabulary. */
enum CatalogueFinding implements FindingCode {
    SOFTWARE_UNREADABLE(Severity.ERROR),
    SOFTWARE_TOO_MANY(Severity.WARNING),
    SOFTWARE_LIST_TOO_LONG(Severity.WARNING),
    SOFTWARE_FILE_NAME(Severity.ERROR),
    SOFTWARE_NAME_MISSING(Severity.ERROR),
    SOFTWARE_KEY_UNKNOWN(Severity.NOTE),
    /** Of people the catalogue says nothing, since everybody may read it; the value itself is not repeated. */
    SOFTWARE_KEY_PRIVATE(Severity.ERROR),
    SOFTWARE_EMAIL(Severity.ERROR),
    SOFTWARE_SHAPE(Severity.WARNING),
    SOFTWARE_INCOMPLETE(Severity.ERROR),
    SOFTWARE_WORD_UNKNOWN(Severity.WARNING),
    SOFTWARE_DATE_UNREADABLE(Severity.ERROR),
    SOFTWARE_ADDRESS_MALFORMED(Severity.WARNING),
    SOFTWARE_LOGO_MISSING(Severity.WARNING),
    SOFTWARE_LICENCE_UNKNOWN(Severity.ERROR),
    SOFTWARE_LICENCE_NOT_FREE(Severity.ERROR),
    SOFTWARE_LICENCE_UNCERTAIN(Severity.NOTE),
    SOFTWARE_LICENCE_DEPRECATED(Severity.NOTE),
    SOFTWARE_ID_UNKNOWN(Severity.WARNING),
    SOFTWARE_ID_MALFORMED(Severity.WARNING),
    SOFTWARE_ID_REPEATED(Severity.ERROR),
    SOFTWARE_NAME_REPEATED(Severity.ERROR),
    SOFTWARE_REPOSITORY_REPEATED(Severity.WARNING),
    SOFTWARE_SIMILAR_UNKNOWN(Severity.WARNING),
    SOFTWARE_SIMILAR_ITSELF(Severity.WARNING),
    SOFTWARE_REASON_MISSING(Severity.WARNING),
    SOFTWARE_VERSION_INCOMPARABLE(Severity.WARNING),
    SOFTWARE_VERSIONS_REVERSED(Severity.ERROR),
    SOFTWARE_CATEGORY_UNKNOWN(Severity.WARNING),
    SOFTWARE_ATTRIBUTE_UNKNOWN(Severity.WARNING),
    SOFTWARE_ATTRIBUTE_TYPE(Severity.ERROR),
    VOCABULARY_KEY_MALFORMED(Severity.ERROR),
    VOCABULARY_LABEL_MISSING(Severity.ERROR),
    VOCABULARY_PUBLICCODE_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    CatalogueFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
