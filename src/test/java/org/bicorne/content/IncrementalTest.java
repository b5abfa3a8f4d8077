package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeOffice() {
        office = OfficeFolder.at(root)
                .with("bicorne.yml", "url: https://office.example", "languages: [fr, en]")
                .with("fr/mission.md", "---", "title: Mission", "---", "## Notre équipe", "Texte")
                .with("en/mission.md", "---", "title: Mission in English", "---", "Text")
                .with("fr/contact.md", "---", "title: Contact", "---", "Voir [l’équipe](mission.md#notre-equipe).")
                .with("fr/posts/un.md", "---", "title: Un", "date: 2022-01-01", "tags: [Été]", "---", "Premier")
                .with("fr/posts/deux.md", "---", "title: Deux", "date: 2021-01-02", "---", "Second")
                .with("fr/guide/index.md", "---", "title: Guide", "---", "Début")
                .with("fr/guide/a.md", "---", "title: A", "order: 1", "---", "A")
                .with("fr/guide/b.md", "---", "title: B", "order: 2", "---", "B");
    }

    private record Seen(Version version, String text) {}

    private static Map<String, Seen> seen(Content content) {
        Map<String, Seen> seen = new TreeMap<>();
        for (Page page : content.pages()) {
            seen.put(page.address().path(), new Seen(page.version().get(), OfficeFolder.text(page)));
        }
        return seen;
    }

    /** The addresses whose version changed; pages of the same version must have the same bytes. */
    private Set<String> changedBy(Runnable change) {
        Content before = office.content();
        Map<String, Seen> old = seen(before);
        change.run();
        Map<String, Seen> fresh = seen(office.contentAfter(before));
        assertThat(seen(office.content())).as("as if nothing had been kept").isEqualTo(fresh);
        Set<String> changed = new TreeSet<>();
        fresh.forEach((address, now) -> {
            Seen then = old.getOrDefault(address, new Seen(new Version(""), ""));
            if (!now.version().equals(then.version())) {
                changed.add(address);
            } else {
                assertThat(now.text()).as(address).isEqualTo(then.text());
            }
        });
        return changed;
    }

    @Test
    void keepsEverythingWhenNothingChanges() {
        assertThat(changedBy(() -> { })).isEmpty();
    }

    @Test
    void changesThePageItsListsAndItsFeeds() {
        Set<String> changed = changedBy(() -> office.with("fr/posts/un.md", "---", "title: Un", "date: 2022-01-01", "tags: [Été]", "---", "Premier billet"));

        assertThat(changed).containsExactlyInAnyOrder("/fr/posts/un/", "/fr/posts/", "/fr/posts/2022/", "/fr/posts.atom", "/posts.json",
                "/fr/tags/ete/", "/fr/tags/ete.atom", "/tags/ete.json");
    }

    @Test
    void changesATextWhoseLinkNamesAHeadingThatChanged() {
        Set<String> changed = changedBy(() -> office.with("fr/mission.md", "---", "title: Mission", "---", "## L’équipe", "Texte"));

        assertThat(changed).containsExactlyInAnyOrder("/fr/mission/", "/fr/contact/");
    }

    @Test
    void changesTheBreadcrumbsBelowAFolderWhoseTitleChanged() {
        Set<String> changed = changedBy(() -> office.with("fr/guide/index.md", "---", "title: Le guide", "---", "Début"));

        assertThat(changed).contains("/fr/guide/", "/fr/guide/a/", "/fr/guide/b/").doesNotContain("/fr/mission/", "/fr/posts/");
    }

    @Test
    void changesTheNeighboursInAGuide() {
        Set<String> changed = changedBy(() -> office.with("fr/guide/b.md", "---", "title: Bé", "order: 2", "---", "B"));

        assertThat(changed).contains("/fr/guide/", "/fr/guide/a/", "/fr/guide/b/").doesNotContain("/fr/mission/");
    }

    @Test
    void changesTheTwinOfAPageThatIsNoLongerATranslation() {
        office.with("fr/plan.md", "---", "title: Plan", "translationKey: plan", "---", "T").with("en/action-plan.md", "---", "title: P", "translationKey: plan", "---", "T");

        Set<String> changed = changedBy(() -> office.with("en/action-plan.md", "---", "title: P", "---", "T"));

        assertThat(changed).contains("/fr/plan/", "/en/action-plan/").doesNotContain("/fr/posts/un/");
    }

    @Test
    void changesThePagesOfAFolderWhoseDataChanged() {
        office.with("fr/posts/posts.json", "{\"tags\": [\"a\"]}");

        Set<String> changed = changedBy(() -> office.with("fr/posts/posts.json", "{\"tags\": [\"b\"]}"));

        assertThat(changed).contains("/fr/posts/un/", "/fr/posts/deux/", "/fr/tags/b/").doesNotContain("/fr/mission/");
    }

    @Test
    void changesEverythingWithTheNameOfTheOffice() {
        Set<String> changed = changedBy(() -> office.with("bicorne.yml", "url: https://office.example", "languages: [fr, en]", "name: Bureau"));

        assertThat(changed).contains("/fr/mission/", "/en/mission/", "/fr/posts/", "/fr/posts.atom", "/fr/tags/");
    }
}
