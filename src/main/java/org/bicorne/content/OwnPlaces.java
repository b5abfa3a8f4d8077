package org.bicorne.content;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.SiteUrl;

/** Tells from the settings which hosts and which repository are the office's own. */
final class OwnPlaces {

    private OwnPlaces() {}

    /** Hosts whose addresses are, or were, those of this site. */
    static Set<String> hosts(OfficeSettings settings, Optional<SiteUrl> url) {
        Set<String> hosts = new TreeSet<>();
        hosts.addAll(settings.hosts().own());
        hosts.addAll(settings.hosts().former());
        url.ifPresent(address -> hosts.add(address.host()));
        return hosts;
    }

    /** Where the folder's repository is shown, told by the address at which its pages are edited. */
    static Set<String> repositories(OfficeSettings settings) {
        Set<String> repositories = new TreeSet<>();
        settings.edit().ifPresent(edit -> repositories.add(edit.replaceFirst("^https?://", "").replaceFirst("/(-/)?(edit|blob|tree)/.*$", "")));
        return repositories;
    }
}
