package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingLinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://bbb.town.example/b/ann-x3k-9qz", "https://class.example.org/b/ann-x3k-9qz", "https://webinaire.numerique.gouv.fr//meeting/signin/3/creator/4/hash/f00",
        "https://visio.numerique.gouv.fr/abc-defg-hij", "https://webconf.numerique.gouv.fr/Room", "https://meet.jit.si/Room", "https://meet.example.org/Room", "meet.jit.si/Room",
        "https://us02web.zoom.us/j/123?pwd=x", "zoommtg://zoom.us/join?confno=12", "https://teams.microsoft.com/l/meetup-join/19%3ax", "https://meet.google.com/abc-defg-hij",
        "https://town.webex.com/meet/ann", "https://bbb.example.org/bigbluebutton/api/join?meetingID=1", "https:\\/\\/meet.jit.si\\/Room", "HTTPS://MEET.JIT.SI/Room"})
    void knowsRooms(String address) {
        assertThat(MeetingLinks.isOne(address)).isTrue();
        assertThat(MeetingLinks.without("see " + address + " now", "(members)")).isEqualTo("see (members) now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://meet.jit.si", "https://meet.jit.si/", "https://www.meetup.com/group/", "https://zoom.us/pricing", "https://docs.example.org/b/", "/b/page", "visio/room.md",
        "https://bigbluebutton.org/about", "https://www.webex.com/products", "mailto:meet@example.org", "https://example.org/meet/x"})
    void leavesOtherAddresses(String address) {
        assertThat(MeetingLinks.isOne(address)).isFalse();
        assertThat(MeetingLinks.without("see " + address, "(members)")).isEqualTo("see " + address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "[Join us](https://meet.jit.si/r \"now\"), please|Join us (M), please", "![x](https://meet.jit.si/r.png) y|x (M) y", "<https://meet.jit.si/r>.|M.", "[a]: https://meet.jit.si/r|[a]: # \"M\"",
        "<a class=\"b\" href=\"https://meet.jit.si/r\">here</a>|M <a>here</a>", "{url: https://meet.jit.si/r, name: x}|{url: M, name: x}", "(https://meet.jit.si/r(1))|(M)",
        "'https://meet.jit.si/l''x'|'M''x'", "l'https://meet.jit.si/l'equipe.|l'M."})
    void leavesALineThatReads(String written, String left) {
        assertThat(MeetingLinks.without(written, "M")).isEqualTo(left);
    }

    @Test
    void keepsTheNumberOfLines() {
        String text = "a\n<a\nhref=\"https://meet.jit.si/r\"\nclass=x>b</a>\n[c](https://meet.jit.si/r)\n";

        assertThat(MeetingLinks.without(text, "M").lines().count()).isEqualTo(text.lines().count());
        assertThat(MeetingLinks.in(text)).extracting(MeetingLinks.Found::line).containsExactly(3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "//", "[", "](https://meet.jit.si/r", "<a href=\"https://meet.jit.si/r ", "https://meet.jit.si/(", "a.", "'", "%3A%2F%2F", "meet.jit.si/x "})
    void readsAnythingOnce(String piece) {
        String text = piece.repeat(60_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MeetingLinks.without(text, "M"));
    }
}
