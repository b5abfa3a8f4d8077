package org.bicorne.folder;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.Trust;

/**
 * What {@code bicorne.yml} says of the office; each part has a default, so that an empty file, or none, is right too.
 *
 * @param name the office's name
 * @param description one sentence on it, for search engines and feeds
 * @param url the canonical address of the site
 * @param languages of the site; the first is the default; empty when the file does not say
 * @param timezone of dates without a zone
 * @param theme how the site looks
 * @param menu in its order; empty when the site has to make its own
 * @param dialect how Markdown is read; empty when it has to be recognised
 * @param trust what HTML in Markdown may do; empty when it depends on where the folder comes from
 * @param licence of the content: an SPDX identifier or an address
 * @param contact how to reach the office
 * @param accessibility what the accessibility statement says
 * @param security what {@code security.txt} says (RFC 9116)
 * @param edit an address with <code>{path}</code> in it, where a page can be edited
 * @param hosts whose links are links of this site
 * @param missing addresses known to be served from elsewhere
 * @param exclude files of the folder that are not part of the site
 * @param collections rules for folders, by name, in their order
 * @param redirects from a path of this site to a path or an address
 * @param authors whether visitors see who changed a page
 * @param videoHosts hosts whose videos may play in a page; those of other hosts are a link to them
 * @param uidHost the host that stands in the UIDs of calendars: fixed, even when the site moves
 * @param inventory how forges are visited
 * @param enrichesNightly whether a server asks other sources each night what they know of the catalogue
 */
public record OfficeSettings(
        Optional<LocalizedText> name,
        Optional<LocalizedText> description,
        Optional<URI> url,
        List<Language> languages,
        ZoneId timezone,
        Theme theme,
        List<MenuEntry> menu,
        Optional<Dialect> dialect,
        Optional<Trust> trust,
        Optional<String> licence,
        Contact contact,
        Accessibility accessibility,
        Optional<Security> security,
        Optional<String> edit,
        Hosts hosts,
        List<Glob> missing,
        List<Glob> exclude,
        Map<String, PageCollection> collections,
        Map<String, String> redirects,
        boolean authors,
        List<String> videoHosts,
        Optional<String> uidHost,
        InventorySettings inventory,
        boolean enrichesNightly) {

    /** Where the settings stand in the folder. */
    public static final FilePath FILE = new FilePath("bicorne.yml");

    /** Every key, with dots between levels and {@code *} for names that the office chooses. */
    public static final SequencedSet<String> KEYS = SettingKeys.ALL;

    /**
     * How the site looks.
     *
     * @param accent a colour such as {@code #000091}
     * @param css style sheets that come after ours, in this order; they may declare fonts with {@code @font-face}
     * @param base another theme that this one extends: a folder of this one with a {@code theme.css}, or a style sheet; it comes before {@code css}
     * @param fonts a CSS font family by use: {@code body}, {@code headings}, {@code code}
     */
    public record Theme(Optional<FilePath> logo, Optional<String> accent, List<FilePath> css, Optional<String> base, Map<String, String> fonts) {

        public Theme {
            css = List.copyOf(css);
            fonts = Collections.unmodifiableMap(new LinkedHashMap<>(fonts));
        }
    }

    /** How to reach the office. */
    public record Contact(Optional<String> email, Optional<FilePath> page) {}

    /** The accessibility statement: its page, the rate of criteria that are met in percent, the day of the audit. */
    public record Accessibility(Optional<FilePath> page, Optional<Integer> rate, Optional<LocalDate> date) {}

    /** Where to report a vulnerability, and until when that is sure to be right. */
    public record Security(String contact, LocalDate expires) {}

    /** Hosts of this office: those that serve this site, and those that did. */
    public record Hosts(List<String> own, List<String> former) {

        public Hosts {
            own = List.copyOf(own);
            former = List.copyOf(former);
        }
    }

    public OfficeSettings {
        languages = List.copyOf(languages);
        menu = List.copyOf(menu);
        missing = List.copyOf(missing);
        exclude = List.copyOf(exclude);
        collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
        redirects = Collections.unmodifiableMap(new LinkedHashMap<>(redirects));
        videoHosts = List.copyOf(videoHosts);
    }

    /** Settings, and what is wrong in their file. */
    public record Read(OfficeSettings settings, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Reads any octets; what is wrong becomes a finding and its default stands. No file at all gives the defaults. */
    public static Read read(Optional<byte[]> octets, FilePath path) {
        return SettingsReader.read(octets.orElse(new byte[0]), path, SettingsReader.Trusting.ITSELF);
    }

    /**
     * The same of a folder from elsewhere, which is not trusted unless somebody says so.
     *
     * @param mayTrust whether this file is of somebody who can say so: the folder's own cannot
     */
    public static Read readForeign(Optional<byte[]> octets, FilePath path, boolean mayTrust) {
        return SettingsReader.read(octets.orElse(new byte[0]), path, mayTrust ? SettingsReader.Trusting.WHEN_SAID : SettingsReader.Trusting.NEVER);
    }

    public static OfficeSettings defaults() {
        return read(Optional.empty(), FILE).settings();
    }
}
