package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bicorne.OfficeFolder;
import org.bicorne.content.Content;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevPagesTest {

    private static final Finding FINDING = Finding.of(new FilePath("a.md"), 3, ExternalFinding.EXTERNAL_LINK_GONE, "https://gone.example/", "404");

    @TempDir
    Path root;

    private DevPages pages(List<Finding> findings) {
        Content content = OfficeFolder.at(root).with("a.md", "# A", "", "Text.").content();
        return new DevPages(content, () -> findings);
    }

    @Test
    void examinesTheFolderOnceForAllWhoAsk() {
        AtomicInteger examinations = new AtomicInteger();
        Content content = OfficeFolder.at(root).with("a.md", "# A", "", "Text.").content();
        Page page = OfficeFolder.page(new DevPages(content, () -> {
            examinations.incrementAndGet();
            return List.of(FINDING);
        }), "/dev/findings/");

        assertThat(page.version()).isEqualTo(page.version());
        assertThat(OfficeFolder.text(page)).contains("https://gone.example/").isEqualTo(OfficeFolder.text(page));
        assertThat(examinations).hasValue(1);
    }

    @Test
    void speaksOfALimitOnlyWhereItCuts() {
        assertThat(OfficeFolder.text(pages(List.of(FINDING)), "/dev/findings/")).contains("1 finding, by file.").doesNotContain("the first");
        assertThat(OfficeFolder.text(pages(Collections.nCopies(1_000, FINDING)), "/dev/findings/")).contains("1,000 findings, by file.").doesNotContain("the first");
        assertThat(OfficeFolder.text(pages(Collections.nCopies(1_001, FINDING)), "/dev/findings/")).contains("1,001 findings, by file; the first 1,000 are shown.");
    }
}
