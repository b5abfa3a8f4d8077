package org.bicorne.circles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.CircleView;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** The page of one circle in one language. */
record CirclePage(Around around, Circle circle, Language language) {

    /** A member that came or went. */
    private record Move(LocalDate day, Circle.College college, Circle.Seat seat, boolean isArrival) {}

    Page page() {
        WebAddress address = around.at(circle.address(), language);
        return Page.listed(address, new Entry(title(), language, Optional.empty()),
                () -> Version.of("circle", address.path(), around.content().frameVersion().value(), circle.toString(), around.agenda().today().toString(),
                        around.meetings(circle, language).toString(), colleges().toString()),
                () -> Templates.render("circles/circle.jte", view(address)));
    }

    private String title() {
        return circle.name().in(language);
    }

    private CircleView view(WebAddress address) {
        Frame frame = around.content().frame(address, language, title(), Optional.empty());
        return new CircleView(frame, title(), circle.mandate().map(text -> new CircleText(around, circle, language).html(text.in(language))), around.meetings(circle, language),
                colleges(), history(), opinions(), publications(), around.channels(circle.channels(), language), around.calendars(circle, language),
                around.feeds(Around.CIRCLES, Messages.in(language).text("circles.title"), language));
    }

    private List<CircleView.College> colleges() {
        LocalDate today = around.agenda().today();
        return circle.colleges().stream().map(college -> new CircleView.College(college.name().in(language), college.seats().stream().filter(seat -> seat.isHeldOn(today))
                .map(seat -> around.member(seat.organisation(), language)).toList())).toList();
    }

    private List<CircleView.Change> history() {
        List<Move> moves = new ArrayList<>();
        for (Circle.College college : circle.colleges()) {
            for (Circle.Seat seat : college.seats()) {
                seat.since().ifPresent(day -> moves.add(new Move(day, college, seat, true)));
                seat.until().ifPresent(day -> moves.add(new Move(day, college, seat, false)));
            }
        }
        Messages words = Messages.in(language);
        return moves.stream().sorted(Comparator.comparing(Move::day).reversed()).map(move -> new CircleView.Change(Around.day(move.day(), words),
                around.member(move.seat().organisation(), language),
                words.text(move.isArrival() ? "circles.joined" : "circles.left", move.college().name().in(language)))).toList();
    }

    private List<CircleView.Opinion> opinions() {
        Messages words = Messages.in(language);
        return circle.opinions().stream().sorted(Comparator.comparing((Circle.Opinion opinion) -> opinion.date().orElse(LocalDate.MAX)).reversed())
                .map(opinion -> new CircleView.Opinion(opinion.id().value(), opinion.question().in(language), words.text("circles.result." + opinion.result().key()),
                        opinion.result().key(), opinion.college().map(this::college), opinion.date().map(day -> Around.day(day, words)),
                        opinion.votes().map(votes -> words.text("circles.votes", votes.inFavour(), votes.against(), votes.abstained())), opinion.text())).toList();
    }

    /** The college's name in this page's language. */
    private String college(String written) {
        return circle.colleges().stream().filter(college -> college.name().byLanguage().containsValue(written)).findFirst()
                .map(college -> college.name().in(language)).orElse(written);
    }

    private List<CircleView.Publication> publications() {
        Messages words = Messages.in(language);
        Set<String> anchors = new HashSet<>();
        return circle.publications().stream().sorted(Comparator.comparing((Circle.Publication one) -> one.date().orElse(LocalDate.MIN)).reversed())
                .map(one -> new CircleView.Publication(Optional.of(one.anchor(language)).filter(anchors::add), one.title().in(language), one.url(), one.date().map(day -> Around.day(day, words)))).toList();
    }
}
