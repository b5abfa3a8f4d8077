package org.bicorne.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.folder.Reading;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;

/** A YAML file of the catalogue: its text, and its values; what is wrong goes to these findings. */
record CatalogueYaml(SourceFile file, List<Finding> findings) {

    /** Not what stands before a colon, as in {@code git@host:path}, nor the version of a package URL. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+%/@:-])[\\w.+%-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\\.){1,6}[a-zA-Z]{2,24}(?![\\w:/@.-]*[:/@])");
    private static final String SILENCE = "…";

    /** Without the e-mail addresses that somebody wrote, which nobody shall see. */
    Optional<String> text() {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            findings.add(Finding.of(file.path(), 0, CatalogueFinding.SOFTWARE_UNREADABLE));
            return Optional.empty();
        }
        return Optional.of(withoutPeople(DecodedText.of(octets).text()));
    }

    private String withoutPeople(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (EMAIL.matcher(lines.get(at)).find()) {
                findings.add(Finding.of(file.path(), at + 1, CatalogueFinding.SOFTWARE_EMAIL));
            }
        }
        return EMAIL.matcher(text).replaceAll(SILENCE);
    }

    Optional<FrontMatter> values(String text) {
        return Yaml.read(text).told(file.path(), findings);
    }
}
