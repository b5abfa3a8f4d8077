package org.bicorne.agenda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bicorne.content.Block;
import org.bicorne.content.BlockSource;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.pages.Version;
import org.bicorne.ui.EventsBlockView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** Shows {@code events} blocks: the next events of a kind or a series, by a query instead of a copy. */
final class EventsBlock implements BlockSource {

    private static final int EVENTS_DEFAULT = 5;
    private static final int EVENTS_MAX = 50;

    private final Supplier<Optional<Surroundings>> surroundings;

    EventsBlock(Supplier<Optional<Surroundings>> surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Set<String> keys() {
        return Set.of("kind", "series", "circle", "past", "limit");
    }

    @Override
    public Version version(Block block) {
        return surroundings.get().map(around -> Version.of(around.today().get().toString(), wanted(around, block, new ArrayList<>()).toString())).orElse(Version.of(""));
    }

    @Override
    public Answer show(Block block) {
        Optional<Surroundings> around = surroundings.get();
        List<Finding> findings = new ArrayList<>();
        List<Event> events = around.map(known -> wanted(known, block, findings)).orElse(List.of());
        if (!findings.isEmpty() || around.isEmpty()) {
            return new Refused(findings);
        }
        Messages words = Messages.in(block.language());
        EventRows rows = new EventRows(around.get(), block.language());
        PageLink all = new PageLink(words.text("agenda.all"), block.base() + around.get().content().localized(EventAddresses.LIST, block.language()).encoded());
        EventsBlockView view = new EventsBlockView(words, events.stream().map(rows::row).toList(), all, block.base());
        return new Shown(new String(Templates.render("agenda/block.jte", view), StandardCharsets.UTF_8), findings);
    }

    private static List<Event> wanted(Surroundings around, Block block, List<Finding> findings) {
        Optional<EventKind> kind = block.text("kind").flatMap(EventKind::of);
        if (kind.isEmpty()) {
            block.text("kind").ifPresent(word -> findings.add(block.finding("kind", AgendaFinding.EVENT_KIND_UNKNOWN, word)));
        }
        Optional<Slug> series = block.text("series").map(Slug::of);
        Optional<Slug> circle = block.text("circle").map(Slug::of);
        boolean isPast = block.settings().flag("past").orElse(false);
        int limit = block.settings().number("limit").filter(number -> number > 0).map(number -> Math.min(number, EVENTS_MAX)).orElse(EVENTS_DEFAULT);
        List<Event> all = isPast ? around.index().events().reversed().stream().filter(event -> event.lastDay().isBefore(around.today().get())).toList()
                : around.index().from(around.today().get());
        return all.stream().filter(event -> kind.isEmpty() || event.kind() == kind.get()).filter(event -> series.isEmpty() || event.series().equals(series))
                .filter(event -> circle.isEmpty() || event.circle().equals(circle)).limit(limit).toList();
    }
}
