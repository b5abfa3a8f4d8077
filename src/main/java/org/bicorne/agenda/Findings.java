package org.bicorne.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.markup.FrontMatter;

/** What is wrong in one file, gathered while it is read. */
record Findings(FilePath file, List<Finding> list) {

    Findings(FilePath file) {
        this(file, new ArrayList<>());
    }

    void add(int line, FindingCode code, String... arguments) {
        list.add(Finding.of(file, line, code, arguments));
    }

    void add(FrontMatter values, String key, FindingCode code, String... arguments) {
        add(values.line(key), code, arguments);
    }

    /** A text that says something. */
    static Optional<String> filled(FrontMatter values, String... keys) {
        for (String key : keys) {
            Optional<String> text = values.text(key).map(String::strip).filter(written -> !written.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }
}
