package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * Someone or an organisation with what they speak about, for {@code organisations/mentions.jte}.
 *
 * @param facts what is known of them
 * @param groups of talks and other things, each with a heading
 */
public record TalksView(Frame frame, String title, Optional<String> lead, List<Fact> facts, List<Group> groups) {

    /** A name and what it stands for. */
    public record Fact(String name, String text, Optional<String> href) {}

    /** Entries under a heading. */
    public record Group(String heading, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** One line: what, where it is told, when, and with whom. */
    public record Entry(String title, String href, Optional<DateLine> when, Optional<String> detail, List<PageLink> links) {

        public Entry {
            links = List.copyOf(links);
        }
    }

    public TalksView {
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
    }
}
