package org.bicorne.circles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.agenda.Event;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.ChannelsView;
import org.bicorne.ui.CirclesView;
import org.bicorne.ui.EventRow;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** The list of circles, and that of the office's channels. */
record CircleLists(Around around, CirclesReader.All all) {

    Page circles(Language language) {
        WebAddress address = around.at(Around.CIRCLES, language);
        String title = Messages.in(language).text("circles.title");
        return Page.listed(address, new Entry(title, language, Optional.empty()),
                () -> Version.of("circles", address.path(), around.content().frameVersion().value(), rows(language).toString()),
                () -> Templates.render("circles/list.jte", new CirclesView(around.content().frame(address, language, title, Optional.empty()), title, rows(language),
                        around.feeds(Around.CIRCLES, title, language))));
    }

    Page channels(Language language) {
        WebAddress address = around.at(Around.CHANNELS, language);
        String title = Messages.in(language).text("circles.channels.title");
        return Page.listed(address, new Entry(title, language, Optional.empty()),
                () -> Version.of("channels", address.path(), around.content().frameVersion().value(), all.channels().toString()),
                () -> Templates.render("circles/channels.jte", new ChannelsView(around.content().frame(address, language, title, Optional.empty()), title,
                        around.channels(all.channels(), language), List.of())));
    }

    private List<CirclesView.Row> rows(Language language) {
        return all.circles().stream().map(circle -> new CirclesView.Row(new PageLink(circle.name().in(language), around.at(circle.address(), language).encoded()),
                Messages.in(language).text("circles.members", members(circle)), next(circle, language))).toList();
    }

    private Optional<EventRow> next(Circle circle, Language language) {
        LocalDate today = around.agenda().today();
        List<Event> toCome = around.agenda().meetingsOf(circle.slug()).stream().filter(event -> !event.lastDay().isBefore(today)).toList();
        return around.agenda().rows(toCome, language).stream().filter(EventRow::isOn).findFirst();
    }

    private long members(Circle circle) {
        LocalDate today = around.agenda().today();
        return circle.colleges().stream().flatMap(college -> college.seats().stream()).filter(seat -> seat.isHeldOn(today)).map(Circle.Seat::organisation).distinct().count();
    }
}
