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

    /**
     * A name and what it stands for.
     *
     * @param values one without an address is plain text
     */
    public record Fact(String name, List<PageLink> values) {

        public Fact {
            values = List.copyOf(values);
        }

        /** One value that leads nowhere. */
        public static Fact of(String name, String text) {
            return new Fact(name, List.of(new PageLink(text, "")));
        }
    }

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
