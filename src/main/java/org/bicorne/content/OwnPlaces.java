package org.bicorne.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.SiteUrl;

/** Tells from the settings which hosts and which repository are, or were, the office's own. */
final class OwnPlaces {

    private OwnPlaces() {}

    /** Where this site is, or was: hosts, with the path under which it stands there when it has not the whole host. */
    static List<OwnPlace> all(OfficeSettings settings, Optional<SiteUrl> url) {
        List<OwnPlace> places = new ArrayList<>();
        url.ifPresent(address -> places.add(place(address.text().replaceFirst("^\\w+://", ""), false)));
        settings.hosts().own().stream().filter(host -> host.indexOf('/') < 0).forEach(host -> places.add(place(host, false)));
        settings.hosts().former().forEach(host -> places.add(place(host, true)));
        places.sort(Comparator.comparingInt((OwnPlace place) -> place.path().length()).reversed());
        return places;
    }

    private static OwnPlace place(String written, boolean isFormer) {
        int slash = written.indexOf('/');
        String host = slash < 0 ? written : written.substring(0, slash);
        return new OwnPlace(host.toLowerCase(Locale.ROOT), slash < 0 ? "" : written.substring(slash), isFormer);
    }

    /**
     * A host of this site.
     *
     * @param path under which it stands there, without a slash at its end; empty for all of the host
     * @param isFormer whether it does no longer
     */
    record OwnPlace(String host, String path, boolean isFormer) {

        /** What follows this place in an address of the web; empty when the address is not of this place. */
        Optional<String> rest(String otherHost, String otherPath) {
            boolean isHere = otherHost.equalsIgnoreCase(host) && (otherPath.equals(path) || otherPath.startsWith(path + "/"));
            return isHere ? Optional.of(otherPath.substring(path.length())) : Optional.empty();
        }
    }

    /** Where the folder's repository is shown, told by the address at which its pages are edited. */
    static Set<String> repositories(OfficeSettings settings) {
        Set<String> repositories = new TreeSet<>();
        settings.edit().ifPresent(edit -> repositories.add(edit.replaceFirst("^https?://", "").replaceFirst("/(-/)?(edit|blob|tree)/.*$", "")));
        settings.hosts().own().stream().filter(host -> host.indexOf('/') > 0).forEach(repositories::add);
        return repositories;
    }
}
