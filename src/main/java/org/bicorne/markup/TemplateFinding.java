package org.bicorne.markup;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with template code in Markdown; each time the code is taken out of the text. */
public enum TemplateFinding implements FindingCode {
    /** Code in a folder whose engine does not run any. */
    TEMPLATE_CODE_REMOVED,
    TEMPLATE_TAG_UNKNOWN,
    /** An output of something that is not in the page's front matter. */
    TEMPLATE_VARIABLE_UNKNOWN,
    /** Code that cannot be read, or that goes beyond a limit when it runs. */
    TEMPLATE_FAILED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
