package org.bicorne.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.bicorne.pages.Body;
import org.bicorne.pages.Family;
import org.bicorne.pages.Page;

/** Writes the first members of each large set of pages as files, part by part, so that only so many pages are in memory. */
record FamilyFiles(List<Family> families, long membersMax) {

    private static final int PART_MEMBERS = 500;

    FamilyFiles {
        families = List.copyOf(families);
    }

    /** About how many files there will be. */
    int size() {
        return (int) families.stream().mapToLong(family -> family.upTo(membersMax).size() * family.part(0, 1).size()).sum();
    }

    /** Those that are cut. */
    List<StaticSite.Cut> cut() {
        return families.stream().filter(family -> family.size() > membersMax).map(family -> new StaticSite.Cut(family.pattern(), membersMax, family.size())).toList();
    }

    /** Says how many files were written; a file that a page of the table has stays. */
    int write(Path root, BasePath base, Runnable written) throws IOException {
        int files = 0;
        for (Family family : families) {
            Family first = family.upTo(membersMax);
            for (long from = 0; from < first.size(); from += PART_MEMBERS) {
                List<Page> pages = first.part(from, PART_MEMBERS).stream()
                        .filter(page -> !(page.body() instanceof Body.Replied) && !Files.exists(root.resolve(page.address().file()))).toList();
                for (Path folder : new TreeSet<>(pages.stream().map(page -> root.resolve(page.address().file()).getParent()).toList())) {
                    Files.createDirectories(folder);
                }
                pages.parallelStream().forEach(page -> {
                    StaticSite.write(page, root.resolve(page.address().file()), base);
                    written.run();
                });
                files += pages.size();
            }
        }
        return files;
    }
}
