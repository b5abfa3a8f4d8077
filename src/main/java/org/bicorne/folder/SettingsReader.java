package org.bicorne.folder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.OfficeSettings.Accessibility;
import org.bicorne.folder.OfficeSettings.Contact;
import org.bicorne.folder.OfficeSettings.Hosts;
import org.bicorne.folder.OfficeSettings.Security;
import org.bicorne.folder.OfficeSettings.Theme;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.Trust;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.MarkupProblem;
import org.bicorne.markup.Yaml;

/** Makes {@link OfficeSettings} of the octets of {@code bicorne.yml}. */
final class SettingsReader {

    /** Where the French administrations, for whom this is made first, have their clocks. */
    private static final ZoneId TIMEZONE = ZoneId.of("Europe/Paris");

    private static final List<String> DIALECTS = List.of("commonmark", "srht", "eleventy1", "eleventy2", "kramdown", "hugo");

    /** What {@code trust:} may say: a folder of this machine trusts itself, one from elsewhere when somebody of this machine says so. */
    enum Trusting { ITSELF, WHEN_SAID, NEVER }

    private SettingsReader() {}

    static OfficeSettings.Read read(byte[] octets, FilePath path, Trusting trusting) {
        List<Finding> findings = new ArrayList<>();
        OfficeSettings settings = settings(new SettingsSection(values(octets, path, findings), "", path, findings), trusting);
        findings.sort(Finding.BY_PLACE);
        return new OfficeSettings.Read(settings, findings);
    }

    private static FrontMatter values(byte[] octets, FilePath path, List<Finding> findings) {
        DecodedText text = DecodedText.of(octets);
        text.problems().forEach(problem -> findings.add(finding(path, problem)));
        return switch (Yaml.read(text.text())) {
            case Yaml.Parsed(FrontMatter values, List<MarkupProblem> problems) -> {
                problems.forEach(problem -> findings.add(finding(path, problem)));
                yield values;
            }
            case Yaml.Malformed(MarkupProblem problem) -> {
                findings.add(finding(path, problem));
                yield FrontMatter.empty();
            }
        };
    }

    private static Finding finding(FilePath path, MarkupProblem problem) {
        return new Finding(path, problem.line(), problem.code(), problem.arguments());
    }

    private static OfficeSettings settings(SettingsSection top, Trusting trusting) {
        SettingsSection hosts = top.section("hosts");
        SettingsSection contact = top.section("contact");
        SettingsSection accessibility = top.section("accessibility");
        return new OfficeSettings(
                top.localizedText("name"),
                top.localizedText("description"),
                top.address("url"),
                top.languages("languages"),
                top.zone("timezone").orElse(TIMEZONE),
                theme(top.section("theme")),
                menu(top),
                top.choice("dialect", DIALECTS).flatMap(Dialect::of),
                trust(top, trusting),
                top.text("licence"),
                new Contact(contact.text("email"), contact.path("page")),
                new Accessibility(accessibility.path("page"), accessibility.rate("rate"), accessibility.date("date")),
                security(top),
                top.text("edit"),
                new Hosts(hosts.hostsAndRepositories("own"), hosts.hostsAndRepositories("former")),
                top.globs("missing"),
                top.globs("exclude"),
                collections(top.section("collections")),
                top.section("redirects").textByKey(),
                top.flag("authors").orElse(false),
                top.hosts("videoHosts"),
                top.section("agenda").hosts("uid-host").stream().findFirst(),
                InventorySettings.of(top.section("inventory")),
                top.section("catalogue").choice("enrich", List.of("off", "nightly")).filter("nightly"::equals).isPresent());
    }

    private static Optional<Trust> trust(SettingsSection top, Trusting trusting) {
        Optional<Trust> said = top.choice("trust", List.of("trusted", "untrusted")).map(word -> Trust.valueOf(word.toUpperCase(Locale.ROOT)));
        if (trusting == Trusting.NEVER && said.filter(Trust.TRUSTED::equals).isPresent()) {
            top.report("trust", SettingsFinding.SETTING_TRUST_FOREIGN);
        }
        return switch (trusting) {
            case ITSELF -> said;
            case WHEN_SAID -> said.or(() -> Optional.of(Trust.UNTRUSTED));
            case NEVER -> Optional.of(Trust.UNTRUSTED);
        };
    }

    private static Theme theme(SettingsSection theme) {
        return new Theme(theme.path("logo"), theme.colour("accent"), theme.paths("css"), theme.text("extends"), theme.section("fonts").textByKey());
    }

    private static List<MenuEntry> menu(SettingsSection top) {
        List<MenuEntry> menu = new ArrayList<>();
        for (SettingsSection entry : top.sections("menu")) {
            Optional<LocalizedText> title = entry.localizedText("title");
            Optional<String> page = entry.text("page");
            Optional<String> url = entry.text("url");
            if (page.isPresent()) {
                menu.add(new MenuEntry.Page(page.get(), title));
            } else if (title.isPresent() && url.isPresent()) {
                menu.add(new MenuEntry.Link(title.get(), url.get()));
            } else {
                top.report("menu", SettingsFinding.SETTING_MENU_INCOMPLETE);
            }
        }
        return menu;
    }

    private static Optional<Security> security(SettingsSection top) {
        SettingsSection security = top.section("security");
        Optional<String> contact = security.text("contact");
        Optional<LocalDate> expires = security.date("expires");
        if (contact.isPresent() != expires.isPresent()) {
            top.report("security", SettingsFinding.SETTING_SECURITY_INCOMPLETE);
        }
        return contact.flatMap(where -> expires.map(until -> new Security(where, until)));
    }

    private static Map<String, PageCollection> collections(SettingsSection collections) {
        Map<String, PageCollection> byName = new LinkedHashMap<>();
        collections.keys().forEach(name -> byName.put(name, collection(name, collections.section(name))));
        return byName;
    }

    private static PageCollection collection(String name, SettingsSection rules) {
        return new PageCollection(
                name,
                rules.path("folder").orElse(FilePath.ROOT.resolve(name).orElse(FilePath.ROOT)),
                rules.text("url"),
                rules.choice("kind", List.of("page", "post", "issue", "event"))
                        .map(kind -> PageCollection.Kind.valueOf(kind.toUpperCase(Locale.ROOT))).orElse(PageCollection.Kind.PAGE),
                rules.flag("feed").orElse(false),
                rules.flag("toc"),
                rules.choice("dialect", DIALECTS).flatMap(Dialect::of),
                rules.text("layout"),
                rules.texts("tags"),
                rules.language("lang"),
                rules.text("image"),
                rules.flag("glossary"));
    }
}
