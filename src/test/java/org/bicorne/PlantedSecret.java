package org.bicorne;

import java.nio.file.Path;

/** An office in which somebody wrote the address of a meeting's room wherever it can be written. */
public final class PlantedSecret {

    /** What no output may hold; each place has its own number after it. */
    public static final String HASH = "q7zk3vx9";

    private static final String WEBINAR = "https://webinaire.numerique.gouv.fr//meeting/signin/moderateur/17/creator/3/hash/" + HASH;

    private PlantedSecret() {}

    /** An office of pages, meetings and circles for members. */
    public static OfficeFolder in(Path folder) {
        OfficeFolder office = OfficeFolder.at(folder).with("bicorne.yml", "name: Office", "url: https://office.example", "languages: [fr, en]");
        return office.with("index.md", "# Office", "", "Text").with("circles/council.yml", circle()).with("circles/old/copy.yml", circle()).with("agenda/council.yml", meetings())
                .with("agenda/broken.yml", "access: members", "title: " + WEBINAR + "40", "  - [").with("channels.yml", "channels:", "  - {platform: Jitsi, name: Salon, url: /salon, audience: public}")
                .with("members.md", page("members")).with("actualites/2026-11-02-post.md", page("2026-11-02")).with("agenda/reserved.md", event());
    }

    private static String[] circle() {
        return new String[] {"name: Council https://meet.jit.si/" + HASH + "1", "mandate: \"We meet at <https://visio.numerique.gouv.fr/" + HASH + "2>, [here](https://acme.zoom.us/j/4?pwd=" + HASH + "3).\"",
            "room: https://bbb.town.example/b/abc-" + HASH + "4", "people: [" + HASH + "5]", "minutes: " + HASH + "6", "link: https://teams.microsoft.com/l/meetup-join/" + HASH + "7",
            "colleges:", "  - name: A", "    members:", "      - {organisation: \"B https://meet.google.com/" + HASH + "8\", email: " + HASH + "9}",
            "opinions:", "  - {id: one, question: \"Q https://town.webex.com/meet/" + HASH + "10\", text: \"https://jitsi.town.example/" + HASH + "11\"}",
            "publications:", "  - {title: P, url: \"https://rendez-vous.renater.fr/" + HASH + "12\"}",
            "channels:", "  - {platform: Visio, name: C, url: \"https://webconf.numerique.gouv.fr/" + HASH + "13\", audience: members, status: \"" + WEBINAR + "14\"}"};
    }

    private static String[] meetings() {
        return new String[] {"series: council", "title: Council " + WEBINAR + "15", "circle: council", "access: members", "link: " + HASH + "16", "occurrences:",
            "  - {id: one, start: 2026-02-05 09:30, end: 2026-02-05 12:00, title: \"Plenary " + WEBINAR + "17\", venue: \"" + WEBINAR + "18\", description: \"" + HASH + "19\", status: \"" + WEBINAR + "20\"}",
            "  - {id: two, start: 2027-02-05 09:30, end: 2027-02-05 12:00, title: Plenary, room: " + HASH + "21, moved-from: \"" + WEBINAR + "22\"}"};
    }

    private static String[] page(String day) {
        return new String[] {"---", "title: Members " + WEBINAR + "23", "description: Come to meet.jit.si/" + HASH + "24", "access: members", "date: 2026-11-02", "link: " + WEBINAR + "25", "tags: [\"" + WEBINAR + "26\"]", "---", "",
            "[Join](" + WEBINAR + "27 \"now\") and [" + WEBINAR + "28](" + WEBINAR + "29), " + WEBINAR + "30.", "", "<" + WEBINAR + "31> <a class=\"x\" href=\"" + WEBINAR + "32\">here</a>", "",
            "![picture](" + WEBINAR + "33) [ref] `" + WEBINAR + "34`", "", "[ref]: " + WEBINAR + "35", "", "```", WEBINAR + "36 " + day, "```", "", "## Salle " + WEBINAR + "37", "",
            "https://eur03.safelinks.example/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F" + HASH + "38", "", "<iframe src=\"https://visio.town.example/" + HASH + "39\" title=\"x\"></iframe>"};
    }

    private static String[] event() {
        return new String[] {"---", "title: Reserved " + WEBINAR + "41", "access: members", "start: 2026-12-05 09:30", "end: 2026-12-05 12:00", "venue: " + WEBINAR + "42", "registration: " + WEBINAR + "43", "---", "",
            "## Programme", "", "### 2026-12-05 | Room " + WEBINAR + "44", "", "- **9h30-10h**", "  - Talk " + WEBINAR + "45 — Ann (" + HASH.substring(0, 2) + ") {#talk}", "    - vidéo : " + WEBINAR + "46", "- wrong " + WEBINAR + "47"};
    }
}
