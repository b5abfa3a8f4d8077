package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a repository, for {@code inventory/repository.jte}.
 *
 * @param lead its description
 * @param marks what decides, first
 * @param signals how it is kept, each with all that it was worked out from
 * @param files those that say how it is kept; empty where nobody has looked
 * @param judged how its descriptions for machines were judged
 * @param archive what Software Heritage has of it
 * @param sheets what the catalogue says of it
 * @param related others that may do the same
 */
public record RepositoryView(Frame frame, String title, Optional<String> lead, List<Mark> marks, List<TalksView.Fact> facts, List<PageLink> sheets, List<Signal> signals,
        List<Check> files, List<String> judged, List<Release> releases, Optional<Archive> archive, List<CodeListView.Row> related, String source, List<PageLink> elsewhere) {

    /** A short judgement; {@code tone} is {@code good}, {@code bad} or {@code plain}. */
    public record Mark(String text, String tone) {}

    /**
     * One signal.
     *
     * @param value as people read it: 2 of 3, or 1,210 points
     * @param formula how it is worked out
     * @param asOf how old the oldest of its inputs is
     * @param badge the address of its badge, {@code snippet} what shows it in a README
     */
    public record Signal(String key, String title, String value, String formula, List<Input> inputs, DateLine asOf, String badge, String badgeText, String snippet) {

        public Signal {
            inputs = List.copyOf(inputs);
        }
    }

    /** A condition, what was found, whether it is met, and what it brings. */
    public record Input(String name, String found, String met, String tone, String worth) {}

    /** A file that matters, and whether it is there. */
    public record Check(String name, boolean isThere, String state) {}

    public record Release(String name, Optional<String> href, DateLine day) {}

    /** Where it is kept for good; {@code id} is a SWHID. */
    public record Archive(String state, Optional<String> href, Optional<String> id) {}

    public RepositoryView {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
        sheets = List.copyOf(sheets);
        signals = List.copyOf(signals);
        files = List.copyOf(files);
        judged = List.copyOf(judged);
        releases = List.copyOf(releases);
        related = List.copyOf(related);
        elsewhere = List.copyOf(elsewhere);
    }
}
