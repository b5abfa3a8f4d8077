package org.bicorne.content;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.folder.OfficeSettings;

/** Tells from the settings which hosts and which repository are the office's own. */
final class OwnPlaces {

    private OwnPlaces() {}

    /** Hosts whose addresses are those of this site. */
    static Set<String> hosts(OfficeSettings settings, String url) {
        Set<String> hosts = new TreeSet<>();
        settings.hosts().own().stream().filter(host -> !host.contains("/")).forEach(hosts::add);
        if (!url.isEmpty()) {
            URI address = URI.create(url);
            hosts.add(address.getPort() < 0 ? String.valueOf(address.getHost()) : address.getHost() + ":" + address.getPort());
        }
        return hosts;
    }

    /** Where the folder's repository is shown, told by the address at which its pages are edited. */
    static Set<String> repositories(OfficeSettings settings) {
        Set<String> repositories = new TreeSet<>();
        settings.hosts().own().stream().filter(place -> place.contains("/")).forEach(repositories::add);
        settings.edit().ifPresent(edit -> repositories.add(edit.replaceFirst("^https?://", "").replaceFirst("/(-/)?(edit|blob|tree)/.*$", "")));
        return repositories;
    }
}
