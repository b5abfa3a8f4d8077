package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageTable;
import org.bicorne.pages.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An office that follows its folder edit by edit shows what one shows that reads the folder as it is in the end. */
class RenewalTest {

    private static final int POSTS = 43;
    private static final int EDITS = 36;
    private static final List<String> TAGS = List.of("Marchés publics", "formation", "Dépôts", "rare");
    private static final String SETTINGS = """
            name: {fr: "L'office", en: The office}
            url: https://office.example
            languages: [fr, en]
            menu: [mission.md, posts]
            collections:
              posts: {folder: posts, url: "/posts/{slug}/", feed: true}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        save("bicorne.yml", SETTINGS);
        save("mission.md", "# Mission\n\nVoir [le premier](posts/p1.md#suite) et [le terme](glossaire.md).\n");
        save("mission.en.md", "# Mission\n\nIn English.\n");
        save("glossaire.md", "# Glossaire\n\n## Forge\n\nUn lieu.\n");
        save("guide/index.md", "# Guide\n\nTout.\n");
        save("guide/un.md", "---\ntitle: Un\norder: 1\n---\nA.\n");
        save("guide/deux.md", "---\ntitle: Deux\norder: 2\nglossary: true\n---\nUne forge.\n");
        save("notes/libre.md", "# Libre\n\n```posts\ncount: 3\n```\n");
        save("tags/formation.md", "---\ntitle: La formation\n---\nCe que c'est.\n");
        for (int i = 1; i <= POSTS; i++) {
            save("posts/p" + i + ".md", post(i, "Billet " + i, 1 + i % 27, TAGS.get(i % 3), "Texte " + i));
        }
        // The second page of the list of posts would stand where this one does.
        save("posts/page-2.md", post(99, "Deux", 3, TAGS.getFirst(), "Texte"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void showsTheSameAfterAnyEdits(long seed) throws IOException {
        Random random = new Random(seed);
        try (Office office = Office.open(OfficeOptions.of(folder))) {
            office.shown();
            int renewed = 0;
            for (int i = 0; i < EDITS; i++) {
                String edit = edit(office, random, i);
                renewed += office.shown().isRenewed() ? 1 : 0;
                assertSame(office, edit + " (" + i + ")");
            }
            assertThat(renewed).isBetween(EDITS / 5, EDITS * 4 / 5);
        }
    }

    @Test
    void aSavedTextLeavesTheTableAsItWas() throws IOException {
        try (Office office = Office.open(OfficeOptions.of(folder))) {
            office.shown();
            save("posts/p7.md", post(7, "Un autre titre", 8, "formation", "Autre [lien](p8.md)."));
            office.shownWith(new FilePath("posts/p7.md"));

            assertThat(office.shown().isRenewed()).isTrue();
            assertThat(shown(office.shown().table().page(new WebAddress("/fr/posts/p7/")).orElseThrow())).contains("Un autre titre");
            assertSame(office, "a saved text");
        }
    }

    @Test
    void makesTheVersionOfAPageOnceAfterASaveToo() throws IOException {
        try (Office office = Office.open(OfficeOptions.of(folder))) {
            office.shown();
            save("posts/p7.md", post(7, "Un autre titre", 8, "formation", "Autre."));
            PageTable table = office.shownWith(new FilePath("posts/p7.md")).table();

            assertThat(table.isRenewed()).isTrue();
            assertThat(List.of("/fr/posts/p7/", "/fr/posts/p8/", "/fr/posts/", "/fr/tags/formation/")).map(WebAddress::new)
                    .allSatisfy(address -> assertThat(version(table, address)).isSameAs(version(table, address)));
        }
    }

    private static Version version(PageTable table, WebAddress address) {
        return table.page(address).orElseThrow().version().get();
    }

    private String edit(Office office, Random random, int i) throws IOException {
        int number = 1 + random.nextInt(POSTS);
        String path = "posts/p" + number + ".md";
        String text = Files.exists(folder.resolve(path)) ? Files.readString(folder.resolve(path)) : post(number, "Billet", 5, "rare", "Nouveau");
        int kind = random.nextInt(18);
        List<Saved> edits = switch (kind) {
            case 0, 1, 2 -> List.of(new Saved(path, text + "\n## Suite\n\nEdit " + i + " avec [un lien](p" + (1 + random.nextInt(POSTS)) + ".md#suite).\n"));
            case 3, 4 -> List.of(new Saved(path, text.replaceFirst("title: .*", "title: \"Titre : " + i + "\"")));
            case 5 -> List.of(new Saved(path, text.replaceFirst("date: .*", "date: 202" + random.nextInt(3) + "-03-0" + (1 + random.nextInt(9)))));
            case 6, 7, 8 -> List.of(new Saved(path, text.replaceFirst("tags: .*", "tags: [" + TAGS.get(random.nextInt(4)) + ", " + TAGS.get(random.nextInt(4)) + "]")));
            case 9 -> List.of(new Saved("posts/new-" + i + ".md", post(200 + i, "Neuf " + i, 9, "formation", "x")));
            case 10 -> List.of(new Saved(path));
            case 11 -> List.of(new Saved(path), new Saved("posts/moved-" + i + ".md", text));
            case 12 -> List.of(new Saved("posts/p" + number + ".en.md", text.replace("Billet", "Post")));
            case 13 -> List.of(new Saved(path, text.contains("draft: true") ? text.replace("draft: true\n", "") : text.replace("tags:", "draft: true\ntags:")));
            case 14 -> List.of(new Saved("bicorne.yml", SETTINGS + "description: Edit " + i + "\n"));
            case 15 -> List.of(new Saved(path, text.replaceFirst("title:", "lastmod: 2023-01-0" + (1 + i % 9) + "\ntitle:")));
            case 16 -> List.of(new Saved("mission.md", "# Mission " + i + "\n\nVoir [un](posts/p" + number + ".md#suite).\n"), new Saved("notes/libre.md", "# Libre " + i + "\n\n```posts\ncount: 3\n```\n"));
            default -> List.of(new Saved("guide/deux.md", "---\ntitle: Deux " + i + "\norder: 2\nglossary: true\n---\nUne forge.\n"), new Saved("glossaire.md", "# Glossaire\n\n## Forge\n\nLieu " + i + ".\n"));
        };
        for (Saved saved : edits) {
            if (saved.text().isPresent()) {
                save(saved.path(), saved.text().get());
            } else {
                Files.deleteIfExists(folder.resolve(saved.path()));
            }
            office.shownWith(new FilePath(saved.path()));
        }
        return kind + " " + edits;
    }

    /** A file as it is to be; without a text it is deleted. */
    private record Saved(String path, Optional<String> text) {

        Saved(String path, String text) {
            this(path, Optional.of(text));
        }

        Saved(String path) {
            this(path, Optional.empty());
        }
    }

    private void assertSame(Office office, String edit) {
        try (Office fresh = Office.open(OfficeOptions.of(folder))) {
            Map<String, String> expected = shown(fresh);
            Map<String, String> actual = shown(office);
            assertThat(actual.keySet()).as(edit).isEqualTo(expected.keySet());
            Map<String, String> different = new TreeMap<>(actual);
            different.entrySet().removeAll(expected.entrySet());
            assertThat(different).as(edit).isEmpty();
            assertThat(office.shown().findings()).as(edit).isEqualTo(fresh.shown().findings());
            assertThat(office.shown().table().redirects()).as(edit).containsExactlyElementsOf(fresh.shown().table().redirects());
            assertThat(office.shown().content().searchDocuments().stream().map(document -> document.address() + document.version() + document.text().get()))
                    .as(edit).containsExactlyElementsOf(fresh.shown().content().searchDocuments().stream()
                            .map(document -> document.address() + document.version() + document.text().get()).toList());
        }
    }

    private static Map<String, String> shown(Office office) {
        Map<String, String> shown = new TreeMap<>();
        for (Page page : new ArrayList<>(office.shown().table().pages())) {
            Page found = office.shown().table().page(page.address()).orElseThrow();
            assertThat(found.address()).isEqualTo(page.address());
            assertThat(found.version().get()).isEqualTo(page.version().get());
            shown.put(page.address().path(), String.join("\n", page.version().get().value(), page.source().toString(), page.origin().toString(),
                    page.entry().toString(), shown(page)));
        }
        return shown;
    }

    private static String shown(Page page) {
        boolean isText = page.mediaType().isText() && !page.address().path().startsWith(AssetFiles.FOLDER);
        return page.body() instanceof Body.Rendered(var renderer) && isText ? new String(renderer.render(), StandardCharsets.UTF_8) : "";
    }

    private static String post(int number, String title, int day, String tag, String text) {
        return "---\ntitle: %s\ndate: 2022-11-%02d\nslug: %s\ntags: [%s]\n---\n%s\n".formatted(title, day, number == 99 ? "page-2" : "p" + number, tag, text);
    }

    private void save(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
