package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.Folder;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryDataTest {

    @TempDir
    Path root;

    private DirectoryData dataOf(String folder) {
        Map<FilePath, DirectoryData> all = DirectoryData.of(Folder.open(root).snapshot(), new ArrayList<>());
        return DirectoryData.nearest(all, new FilePath(folder));
    }

    @Test
    void holdsForEveryFolderBelow() {
        OfficeFolder.at(root).with("posts/posts.json", "{\"tags\": [\"bluehats\"], \"layout\": \"post\", \"lang\": \"fr\"}").with("posts/2022/a.md", "A");

        assertThat(dataOf("posts/2022")).isEqualTo(new DirectoryData(List.of("bluehats"), Optional.of("post"), Optional.of(Language.FRENCH), Optional.empty()));
        assertThat(dataOf("other")).isEqualTo(DirectoryData.NONE);
    }

    @Test
    void mergesTagsWithThoseOfTheFolderAboveWhateverTheOrderOfNames() {
        OfficeFolder.at(root).with("posts/posts.json", "{\"tags\": \"outer\", \"layout\": \"post\"}").with("posts/2022/2022.json", "{\"tags\": [\"inner\"]}");

        assertThat(dataOf("posts/2022").tags()).containsExactly("outer", "inner");
        assertThat(dataOf("posts/2022").layout()).contains("post");
    }

    @Test
    void prefersTheFileThatIsEleventysOwn() {
        OfficeFolder.at(root).with("posts/posts.json", "{\"layout\": \"plain\"}").with("posts/posts.11tydata.json", "{\"layout\": \"own\"}");

        assertThat(dataOf("posts").layout()).contains("own");
    }

    @Test
    void leavesOutTheTagThatOnlyNamesTheCollection() {
        OfficeFolder.at(root).with("posts/posts.json", "{\"tags\": [\"posts\", \"bluehats\"]}");

        assertThat(dataOf("posts").tags()).containsExactly("bluehats");
    }

    @Test
    void tellsOfAKeyGivenTwice() {
        OfficeFolder.at(root).with("posts/posts.json", "{\"layout\": \"one\",", "\"layout\": \"other\"}");
        List<Finding> findings = new ArrayList<>();

        DirectoryData.of(Folder.open(root).snapshot(), findings);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(new FilePath("posts/posts.json"));
            assertThat(finding.line()).isEqualTo(2);
        });
    }
}
