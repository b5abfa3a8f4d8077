package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with the file of an image. */
enum ImageFinding implements FindingCode {
    IMAGE_UNREADABLE(Severity.WARNING),
    IMAGE_TOO_LARGE(Severity.WARNING);

    private final Severity severity;

    ImageFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
