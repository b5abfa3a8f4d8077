package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectsTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeOnePage() {
        office = OfficeFolder.at(root).with("mission.md", "---", "title: Mission", "aliases: [/about, qui/]", "redirect_from: /a.html", "---", "T");
    }

    private List<String> redirects() {
        return office.content().redirects().stream().map(redirect -> redirect.from() + " " + redirect.to()).toList();
    }

    @Test
    void leadsFromTheFormerAddressesThatAPageNames() {
        assertThat(redirects()).containsExactlyInAnyOrder("/about/ /mission/", "/qui/ /mission/", "/a.html /mission/");
    }

    @Test
    void leadsWhereTheSettingsSay() {
        office.with("bicorne.yml", "redirects: {/x/: mission.md, y: /mission/, /z/: 'https://other.example/?a=1'}");

        assertThat(redirects()).contains("/x/ /mission/", "/y/ /mission/", "/z/ https://other.example/?a=1");
    }

    @Test
    void leadsFromFilesOfSourcehutToTheirPages() {
        office.with("bicorne.yml", "dialect: srht").with("2022/index.md", "I");

        assertThat(redirects()).contains("/mission.md /mission/", "/2022/index.md /2022/");
    }

    @Test
    void leadsFromWhereAFileWasInGit() throws Exception {
        String text = "---\ntitle: Contact\n---\n" + "A text long enough to be recognised.\n".repeat(5);
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            office.with("old/contact.md", text);
            commit(git, "Add");
            Files.createDirectories(root.resolve("new"));
            Files.move(root.resolve("old/contact.md"), root.resolve("new/contact.md"));
            commit(git, "Move");
        }

        assertThat(redirects()).contains("/old/contact/ /new/contact/");
    }

    private static void commit(Git git, String subject) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit().setMessage(subject).setAuthor("A", "a@office.example").setCommitter("A", "a@office.example").setSign(false).call();
    }
}
