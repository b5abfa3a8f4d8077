package org.bicorne.markup;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the octets of a text file, in its front matter, or in any YAML of the folder. */
public enum FrontMatterFinding implements FindingCode {
    /** Octets that are not UTF-8. */
    TEXT_ENCODING(Severity.ERROR),
    /** The first line opens a front matter that nothing closes. */
    FRONT_MATTER_UNCLOSED(Severity.WARNING),
    /** What stands between the two lines of hyphens is prose, not keys. */
    FRONT_MATTER_WITHOUT_KEYS(Severity.WARNING),
    /** A front matter that is a program ({@code ---js}). */
    FRONT_MATTER_SCRIPT(Severity.ERROR),
    FRONT_MATTER_TOO_LARGE(Severity.ERROR),
    /** A value that holds a colon and a space without quotes: by far the most common mistake. */
    YAML_COLON(Severity.ERROR),
    YAML_QUOTE_UNCLOSED(Severity.ERROR),
    YAML_TAB(Severity.ERROR),
    YAML_DUPLICATE_KEY(Severity.WARNING),
    YAML_TOO_DEEP(Severity.ERROR),
    YAML_TOO_LARGE(Severity.ERROR),
    YAML_WITHOUT_KEYS(Severity.ERROR),
    YAML_MALFORMED(Severity.ERROR),
    TOML_MALFORMED(Severity.ERROR);

    private final Severity severity;

    FrontMatterFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
