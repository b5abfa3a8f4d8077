package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recommended software, for {@code catalogue/sheet.jte}: first whether one may use it, then what one compares, then what the office knows.
 *
 * @param leadLanguage where it is not the page’s
 * @param logo of the office’s own folder
 * @param marks short facts that decide
 * @param ways its site, documentation, source code
 * @param descriptionHtml safe: made by markup, which trusted nobody
 * @param groups who uses it, where to try it, who supports it, what is like it
 * @param repositories those of the inventory
 * @param provenance where each value comes from; empty where nobody was asked
 * @param files for programs
 */
public record SoftwareView(Frame frame, String title, Optional<String> lead, @Nullable String leadLanguage, Optional<String> logo, Decision decision, List<RepositoryView.Mark> marks,
        List<PageLink> ways, List<TalksView.Fact> facts, Optional<String> descriptionHtml, @Nullable String descriptionLanguage, List<Group> groups, List<Repository> repositories,
        List<Origin> provenance, List<Event> history, List<PageLink> files, List<FeedLink> feeds, List<PageLink> elsewhere) {

    /**
     * Whether one may use it.
     *
     * @param tone good, warn, bad
     * @param sentences since when, which version, why
     * @param instead what to take instead
     */
    public record Decision(String tone, String title, List<String> sentences, List<PageLink> instead) {

        public Decision {
            sentences = List.copyOf(sentences);
            instead = List.copyOf(instead);
        }
    }

    /** Things under a heading with an anchor. */
    public record Group(String id, String heading, Optional<String> intro, List<Line> lines, Optional<PageLink> more) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of them.
     *
     * @param what leads nowhere where its address is empty
     * @param detail in plain words
     * @param links with more about it
     */
    public record Line(PageLink what, Optional<String> detail, List<PageLink> links) {

        public Line {
            links = List.copyOf(links);
        }
    }

    /** A repository with the copies that others made of it. */
    public record Repository(CodeListView.Row row, List<CodeListView.Row> forks) {

        public Repository {
            forks = List.copyOf(forks);
        }
    }

    /** What a source says of a field. */
    public record Origin(String field, PageLink source, String value, DateLine asOf) {}

    /** Something that happened to the entry. */
    public record Event(DateLine date, String what, Optional<String> note, Optional<String> author) {}

    public SoftwareView {
        marks = List.copyOf(marks);
        ways = List.copyOf(ways);
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        repositories = List.copyOf(repositories);
        provenance = List.copyOf(provenance);
        history = List.copyOf(history);
        files = List.copyOf(files);
        feeds = List.copyOf(feeds);
        elsewhere = List.copyOf(elsewhere);
    }
}
