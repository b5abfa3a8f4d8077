package org.bicorne.publiccode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bicorne.kernel.Severity;
import org.bicorne.spdx.Licence.Freedom;

/**
 * What is to be said of a {@code publiccode.yml}. Whether it is valid and whether it describes free software are two questions.
 *
 * @param results what the standard says, in the order of the reference parser
 * @param notes what we add
 * @param freedom of the licence it names; unknown when it names none
 * @param file what it says, as far as it can be read
 */
public record Judgement(List<Result> results, List<Result> notes, Freedom freedom, PubliccodeFile file) {

    /** In one word. */
    public enum Verdict {
        VALID, VALID_WITH_WARNINGS, INVALID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Judgement {
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    public Verdict verdict() {
        return errors() > 0 ? Verdict.INVALID : warnings() > 0 ? Verdict.VALID_WITH_WARNINGS : Verdict.VALID;
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    private long count(Severity severity) {
        return results.stream().filter(result -> result.severity() == severity).count();
    }

    /** {@code E:name,W:inputTypes}, in the order of the reference parser. */
    public String keys() {
        return results.stream().map(result -> (result.severity() == Severity.ERROR ? "E:" : "W:") + result.key()).collect(Collectors.joining(","));
    }
}
