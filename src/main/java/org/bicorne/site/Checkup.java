package org.bicorne.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bicorne.folder.Repairs;
import org.bicorne.kernel.Finding;

/** Examines an office's folder, and mends in it what can be mended without asking anyone. */
public final class Checkup {

    /** One change may make room for another in the same place; this many times is more than any place needs. */
    private static final int ROUNDS_MAX = 6;

    private final OfficeOptions options;
    private final Optional<Outside> outside;
    private final Optional<Path> state;

    public Checkup(OfficeOptions options) {
        this(options, Optional.empty(), Optional.empty());
    }

    /**
     * The same with what is known beyond the folder.
     *
     * @param outside asks other sites too, whether they have what the office links to
     * @param state the folder where it is kept what other sources say of the catalogue
     */
    public Checkup(OfficeOptions options, Optional<Outside> outside, Optional<Path> state) {
        this.options = options;
        this.outside = outside;
        this.state = state;
    }

    /**
     * How other sites are asked.
     *
     * @param state the folder where their answers are kept for some days
     * @param progress is told how many addresses were asked, out of how many
     */
    public record Outside(Path state, BiConsumer<Integer, Integer> progress) {}

    /**
     * What was found.
     *
     * @param findings what is wrong in the folder as it is now, by place
     * @param mended what was wrong and is no longer; with a trial, what would be mended first
     */
    public record Result(List<Finding> findings, List<Finding> mended) {

        public Result {
            findings = List.copyOf(findings);
            mended = List.copyOf(mended);
        }
    }

    /** Everything wrong in the folder. */
    public Result examine() {
        return new Result(findings(), List.of());
    }

    /** Makes every safe change, then examines the folder again, until there is none left. */
    public Result mend() {
        List<Finding> mended = new ArrayList<>();
        List<Finding> findings = findings();
        for (int round = 0; round < ROUNDS_MAX; round++) {
            List<Finding> made = new Repairs(options.folder(), false).make(findings);
            if (made.isEmpty()) {
                break;
            }
            mended.addAll(made);
            findings = findings();
        }
        return new Result(findings, mended);
    }

    /** Says what {@link #mend} would change first, and changes nothing. */
    public Result tryToMend() {
        List<Finding> findings = findings();
        return new Result(findings, new Repairs(options.folder(), true).make(findings));
    }

    private List<Finding> findings() {
        try (Office office = Office.open(options)) {
            state.ifPresent(office::readAnswers);
            return Stream.concat(office.shown().findings().stream(), outside(office.shown()).stream()).sorted(Finding.BY_PLACE).toList();
        }
    }

    private List<Finding> outside(Office.Shown shown) {
        return outside.map(how -> new ExternalLinks(ExternalLinks.manners(shown.settings()), how.state())
                .findings(shown.content().externalLinks(), how.progress()::accept)).orElse(List.of());
    }
}
