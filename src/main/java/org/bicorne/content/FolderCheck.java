package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;

/** What is wrong between the pages of a folder, and with their names. */
final class FolderCheck {

    private static final int OTHERS_NAMED_MAX = 3;
    private static final String NOT_PORTABLE = ":*?\"<>|\\";

    private final ContentIndex index;
    private final List<Finding> findings = new ArrayList<>();

    FolderCheck(ContentIndex index) {
        this.index = index;
    }

    private record Titled(Language language, String title) {}

    List<Finding> findings() {
        Map<Titled, List<ContentPage>> byTitle = new LinkedHashMap<>();
        for (ContentPage page : index.pages()) {
            name(page);
            byTitle.computeIfAbsent(new Titled(page.language(), page.title()), _ -> new ArrayList<>(1)).add(page);
        }
        byTitle.values().stream().filter(pages -> pages.size() > 1).forEach(pages -> pages.forEach(page -> repeated(page, pages)));
        return findings;
    }

    private void repeated(ContentPage page, List<ContentPage> all) {
        String others = all.stream().filter(other -> other != page).limit(OTHERS_NAMED_MAX).map(other -> other.path().value())
                .collect(Collectors.joining(", ")) + (all.size() > OTHERS_NAMED_MAX + 1 ? "…" : "");
        findings.add(Finding.of(page.path(), page.source().frontMatter().line("title"), SourceFinding.TITLE_REPEATED, page.title(), others));
    }

    /** Names that some systems refuse, and names that others write in other octets or that addresses have to encode. */
    private void name(ContentPage page) {
        String path = page.path().value();
        if (path.chars().anyMatch(c -> NOT_PORTABLE.indexOf(c) >= 0)) {
            findings.add(Finding.of(page.path(), 0, SourceFinding.FILE_NAME_NOT_PORTABLE));
        } else if (path.chars().anyMatch(c -> c >= 128 || c == ' ')) {
            findings.add(Finding.of(page.path(), 0, SourceFinding.FILE_NAME_SPECIAL));
        }
    }
}
