package org.bicorne.inventory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.Yaml;

/** Reads the three shorter lists of the inventory: what to look at first, free-software offices, training. */
final class ListsReader {

    private static final int ENTRIES_MAX = 2_000;
    private static final Set<String> AWESOME = Set.of("default_branch", "added", "latestTestedInstallationDate");
    private static final Set<String> OSPO = Set.of("name", "country", "description", "email", "created", "pso_id", "floss_policy", "code");
    private static final Set<String> TRAINING = Set.of("organisme", "description", "formations", "site_web", "courriel", "adresse");

    private final FilePath file;
    private final List<Finding> findings;

    ListsReader(FilePath file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    List<Awesome> awesome(String text) {
        FrontMatter values = values(Yaml.read(text));
        List<Awesome> all = new ArrayList<>();
        addresses(values).forEach(url -> {
            FrontMatter entry = values.map(url);
            checkKeys(entry, AWESOME);
            all.add(new Awesome(trimmed(url), entry.filled("default_branch"), date(entry, "added"), date(entry, "latestTestedInstallationDate"), values.line(url)));
        });
        return all;
    }

    List<Ospo> ospos(String text) {
        FrontMatter values = values(Yaml.read(text));
        List<Ospo> all = new ArrayList<>();
        addresses(values).forEach(url -> {
            FrontMatter entry = values.map(url);
            checkKeys(entry, OSPO);
            if (entry.filled("name").isEmpty()) {
                report(values.line(url), AccountFinding.INVENTORY_ENTRY_INCOMPLETE, url, "name");
            }
            all.add(new Ospo(url, entry.filled("name").orElse(url), entry.filled("country"), entry.localized("description"), entry.filled("email"), date(entry, "created"),
                    entry.filled("pso_id"), entry.filled("floss_policy"), entry.texts("code"), values.line(url)));
        });
        return all;
    }

    List<Training> training(String text) {
        List<Training> all = new ArrayList<>();
        for (FrontMatter entry : values(Yaml.readItems(text)).maps("").stream().limit(ENTRIES_MAX).toList()) {
            checkKeys(entry, TRAINING);
            int line = entry.keys().stream().findFirst().map(entry::line).orElse(0);
            if (entry.filled("organisme").isEmpty()) {
                report(line, AccountFinding.INVENTORY_ENTRY_INCOMPLETE, "–", "organisme");
                continue;
            }
            all.add(new Training(entry.filled("organisme").get(), entry.filled("description"), entry.texts("formations"), web(entry, "site_web"), entry.filled("courriel"),
                    entry.filled("adresse"), line));
        }
        return all;
    }

    private FrontMatter values(Yaml.Answer answer) {
        return answer.told(file, findings).orElseGet(FrontMatter::empty);
    }

    /** Keys that are addresses of the web; another is told and left out. */
    private List<String> addresses(FrontMatter values) {
        values.keys().stream().filter(key -> !isWeb(key)).forEach(key -> report(values.line(key), AccountFinding.ACCOUNT_ADDRESS_MALFORMED, key, "https://forge.example.org/owner/name"));
        return values.keys().stream().filter(ListsReader::isWeb).limit(ENTRIES_MAX).toList();
    }

    private Optional<LocalDate> date(FrontMatter entry, String key) {
        Optional<String> written = entry.filled(key);
        Optional<LocalDate> date = written.flatMap(PublicationDate::parse).map(moment -> moment.day(ZoneOffset.UTC));
        if (written.isPresent() && date.isEmpty()) {
            report(entry.line(key), AccountFinding.ACCOUNT_DATE_UNREADABLE, written.get());
        }
        return date;
    }

    private Optional<String> web(FrontMatter entry, String key) {
        Optional<String> written = entry.filled(key);
        written.filter(url -> !isWeb(url)).ifPresent(url -> report(entry.line(key), AccountFinding.ACCOUNT_URL_MALFORMED, url, key));
        return written.filter(ListsReader::isWeb);
    }

    private void checkKeys(FrontMatter entry, Set<String> known) {
        entry.keys().stream().filter(key -> !known.contains(key)).forEach(key -> report(entry.line(key), AccountFinding.ACCOUNT_FIELD_UNKNOWN, key,
                Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known)))));
    }

    private void report(int line, AccountFinding code, String... arguments) {
        findings.add(Finding.of(file, line, code, arguments));
    }

    private static boolean isWeb(String text) {
        return text.matches("https?://[^\\s/]+\\S*");
    }

    private static String trimmed(String url) {
        return url.replaceFirst("(?:\\.git)?/*$", "");
    }
}
