package org.bicorne.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;

/** Files of the folder that no room reads: they are given out as they are. */
final class FolderFiles implements PageSource {

    private static final Set<String> READ_BY_ROOMS = Set.of("md", "markdown");

    private static final FilePath EVENTS = new FilePath("agenda");
    private static final FilePath RECORDED = new FilePath("inventory/recorded");
    private static final FilePath CATALOGUE = new FilePath("catalogue");
    private static final FilePath CIRCLES = new FilePath("circles");
    private static final FilePath CHANNELS = new FilePath("channels.yml");

    private final Snapshot snapshot;
    private final OfficeSettings settings;

    FolderFiles(Snapshot snapshot, OfficeSettings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
    }

    @Override
    public List<Page> pages() {
        return snapshot.files().stream().filter(this::isGivenOut).map(FolderFiles::page).toList();
    }

    /** A file that becomes another one is another page: the whole table is made anew then. */
    @Override
    public boolean isLasting() {
        return true;
    }

    private boolean isGivenOut(SourceFile file) {
        return file.isPublished() && !READ_BY_ROOMS.contains(file.path().extension())
                && !isOfEvents(file.path()) && settings.exclude().stream().noneMatch(glob -> glob.matches(file.path().value()));
    }

    /** What these files say is told by pages and calendars; they may hold slips that are not for everyone. */
    private static boolean isOfEvents(FilePath path) {
        boolean isYaml = path.extension().equals("yml") || path.extension().equals("yaml");
        boolean isInventory = path.isUnder(new FilePath("inventory")) && (isYaml || path.extension().equals("csv")) || path.isUnder(RECORDED);
        return isInventory || isYaml && (path.isUnder(CATALOGUE) || path.isUnder(EVENTS) || path.isUnder(CIRCLES) || path.equals(CHANNELS));
    }

    private static Page page(SourceFile file) {
        return new Page(new WebAddress("/" + file.path()), MediaType.ofExtension(file.path().extension()), Page.Origin.FOLDER,
                Optional.of(file.path()), () -> new Version(file.version()), new Body.Stored(file.location()), Optional.empty());
    }
}
