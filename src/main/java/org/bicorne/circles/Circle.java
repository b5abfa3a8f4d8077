package org.bicorne.circles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/**
 * A council or another group of organisations, with public facts only. Where it meets, its people and papers that are not public are
 * no fields, so that no page can be handed them.
 *
 * @param slug its file's name, which never changes
 * @param mandate in Markdown
 */
record Circle(Slug slug, LocalizedText name, Optional<LocalizedText> mandate, List<College> colleges, List<Opinion> opinions,
        List<Publication> publications, List<Channel> channels) {

    Circle {
        colleges = List.copyOf(colleges);
        opinions = List.copyOf(opinions);
        publications = List.copyOf(publications);
        channels = List.copyOf(channels);
    }

    /** Those who vote together. */
    record College(LocalizedText name, List<Seat> seats) {

        College {
            seats = List.copyOf(seats);
        }
    }

    /** A member, from a day to another; without one, from the beginning or until now. */
    record Seat(String organisation, Optional<LocalDate> since, Optional<LocalDate> until) {

        boolean isHeldOn(LocalDate day) {
            return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
        }
    }

    /** What came of a question. */
    enum Result {
        ADOPTED, REJECTED, PENDING;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many voted how. */
    record Votes(int inFavour, int against, int abstained) {}

    /**
     * A question that the circle was asked.
     *
     * @param college that votes; none when all do
     * @param text where it can be read
     */
    record Opinion(Slug id, LocalizedText question, Optional<String> college, Optional<LocalDate> date, Result result, Optional<Votes> votes, Optional<String> text) {}

    /** What the circle made public. */
    record Publication(LocalizedText title, String url, Optional<LocalDate> date) {

        /** Where it stands on the page of its circle. */
        String anchor(Language language) {
            return "publication-" + Slug.of(title.in(language)).shortened();
        }
    }

    /** Where its page is. */
    WebAddress address() {
        return new WebAddress("/circles/" + slug + "/");
    }
}
