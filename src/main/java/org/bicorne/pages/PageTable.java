package org.bicorne.pages;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Every page of the office by its address: {@code serve} looks one up, {@code build} walks them all. Immutable.
 *
 * <p>When two pages claim one address the folder's page keeps it and the other moves under {@code /-/}; both from the folder,
 * the first path in alphabetical order does. Either way it is a finding.
 */
public final class PageTable implements FindingSource {

    /** How many redirects in a row browsers follow. */
    private static final int HOPS_MAX = 20;

    private final Map<String, Page> pages;
    private final Map<FilePath, WebAddress> addresses;
    private final Map<WebAddress, Redirect> redirects;
    private final UnaryOperator<Page> now;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();

    /** Addresses of rooms that make all their pages anew whenever anything changes. */
    private final Set<String> passing;
    private boolean hasPassingMoved;
    private boolean isRenewed;

    /** Pages that had to move, as their rooms made them, by the address that they moved to. */
    private final Map<String, Page> unmoved;

    private PageTable() {
        this.pages = new HashMap<>();
        this.addresses = new HashMap<>();
        this.redirects = new TreeMap<>();
        this.passing = new HashSet<>();
        this.unmoved = new HashMap<>();
        this.now = UnaryOperator.identity();
    }

    /** The same addresses, at which later pages are. */
    private PageTable(PageTable before, UnaryOperator<Page> now) {
        this.pages = before.pages;
        this.addresses = before.addresses;
        this.redirects = before.redirects;
        this.passing = before.passing;
        this.unmoved = before.unmoved;
        this.now = now;
    }

    /** The table of what these rooms show; a room listed first keeps an address that a later one also claims. */
    public static PageTable of(List<? extends PageSource> sources) {
        PageTable table = new PageTable();
        table.addAll(sources, List.of());
        return table;
    }

    /** The same with what other rooms show, as if they had been listed last. */
    public PageTable with(List<? extends PageSource> others) {
        PageTable table = new PageTable();
        table.pages.putAll(pages);
        table.addresses.putAll(addresses);
        table.findings.addAll(findings);
        table.families.addAll(families);
        table.passing.addAll(passing);
        table.hasPassingMoved = hasPassingMoved;
        table.unmoved.putAll(unmoved);
        table.addAll(others, redirects.values());
        return table;
    }

    /**
     * The same addresses with what later versions of the same rooms show there: those that last are asked for one page at a time, when somebody
     * is. Empty when another room has other addresses than before, or had to leave one.
     */
    public Optional<PageTable> renewed(List<? extends PageSource> sources) {
        List<PageSource> lasting = new ArrayList<>();
        Map<String, Page> anew = new HashMap<>();
        for (PageSource source : sources) {
            if (source.isLasting()) {
                lasting.add(source);
            } else {
                source.pages().forEach(page -> anew.putIfAbsent(page.address().path(), page));
            }
        }
        boolean isAlike = !hasPassingMoved && anew.keySet().equals(passing) && sources.stream().allMatch(source -> source.isLasting() || source.redirects().isEmpty());
        return isAlike ? Optional.of(renewed(sources, lasting, anew)) : Optional.empty();
    }

    /** Whether it was made by {@link #renewed(List)}. */
    public boolean isRenewed() {
        return isRenewed;
    }

    private PageTable renewed(List<? extends PageSource> sources, List<PageSource> lasting, Map<String, Page> anew) {
        PageTable table = new PageTable(this, former -> {
            Page page = anew.get(former.address().path());
            if (page != null) {
                return page;
            }
            Page claimed = unmoved.get(former.address().path());
            Page shown = claimed == null ? former : claimed;
            for (PageSource source : lasting) {
                shown = source.now(shown);
            }
            return claimed == null ? shown : shown.at(former.address());
        });
        table.findings.addAll(findings);
        sources.forEach(source -> table.families.addAll(source.families()));
        table.isRenewed = true;
        return table;
    }

    private void addAll(List<? extends PageSource> sources, Collection<Redirect> known) {
        List<Page> computed = new ArrayList<>();
        for (PageSource source : sources) {
            for (Page page : source.pages()) {
                if (!source.isLasting()) {
                    passing.add(page.address().path());
                }
                if (page.origin() == Page.Origin.FOLDER) {
                    add(page);
                } else {
                    computed.add(page);
                }
            }
            families.addAll(source.families());
        }
        computed.forEach(this::add);
        moveFilesThatAreFolders();
        known.forEach(this::add);
        sources.forEach(source -> source.redirects().forEach(this::add));
        dropLoops();
    }

    /** The page at this address, or where it went. Former forms of an address lead to the present one. */
    public Answer lookup(WebAddress address) {
        Page page = pages.get(address.path());
        if (page != null) {
            return new Answer.Found(now.apply(page));
        }
        Redirect redirect = redirects.get(address);
        if (redirect == null) {
            redirect = redirects.get(otherForm(address));
        }
        return redirect != null ? new Answer.Moved(redirect.to()) : ofFamily(address).orElseGet(() -> guess(address));
    }

    /** What a family has there; the pages of the table come first. */
    private Optional<Answer> ofFamily(WebAddress address) {
        return families.stream().map(family -> family.lookup(address)).filter(answer -> !(answer instanceof Answer.Missing)).findFirst();
    }

    /** Sets of pages that are looked up, and are not among {@link #pages}. */
    public List<Family> families() {
        return List.copyOf(families);
    }

    public Collection<Page> pages() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Page> iterator() {
                Iterator<Page> former = pages.values().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return former.hasNext();
                    }

                    @Override
                    public Page next() {
                        return now.apply(former.next());
                    }
                };
            }

            @Override
            public int size() {
                return pages.size();
            }
        };
    }

    /** By their former address. */
    public Collection<Redirect> redirects() {
        return Collections.unmodifiableCollection(redirects.values());
    }

    /** The page at this address, in the table or in a family. */
    public Optional<Page> page(WebAddress address) {
        return Optional.ofNullable(pages.get(address.path())).map(now)
                .or(() -> ofFamily(address).flatMap(answer -> answer instanceof Answer.Found(var page) ? Optional.of(page) : Optional.empty()));
    }

    @Override
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        redirects.values().forEach(redirect -> redirect.source().filter(_ -> leadsNowhere(redirect))
                .ifPresent(file -> all.add(Finding.of(file, 0, PageFinding.REDIRECT_TARGET_MISSING, redirect.from().path(), redirect.to()))));
        return all;
    }

    private boolean leadsNowhere(Redirect redirect) {
        if (!redirect.to().startsWith("/")) {
            return false;
        }
        try {
            return lookup(new WebAddress(java.net.URI.create(redirect.to()).getPath())) instanceof Answer.Missing;
        } catch (IllegalArgumentException | org.bicorne.kernel.InvalidValue e) {
            // An address that cannot be read is found where it is written.
            return false;
        }
    }

    private void add(Page page) {
        Page known = pages.putIfAbsent(page.address().path(), page);
        if (known == null) {
            page.source().ifPresent(source -> addresses.putIfAbsent(source, page.address()));
            return;
        }
        move(page, known);
    }

    private void move(Page page, Page known) {
        Page moved = page.at(free(page.address()));
        hasPassingMoved |= passing.contains(page.address().path());
        Page claimed = unmoved.remove(page.address().path());
        unmoved.put(moved.address().path(), claimed == null ? page : claimed);
        pages.put(moved.address().path(), moved);
        page.source().ifPresent(source -> addresses.put(source, moved.address()));
        FilePath place = page.source().or(known::source).orElse(FilePath.ROOT);
        findings.add(Finding.of(place, 0, PageFinding.ADDRESS_CLAIMED_TWICE, page.address().path(),
                known.source().map(FilePath::value).orElse("Bicorne"), moved.address().path()));
    }

    /** A static site cannot have a file {@code LICENSE} beside a folder {@code LICENSE/}. */
    private void moveFilesThatAreFolders() {
        Map<String, Page> holders = new HashMap<>();
        for (Page page : pages.values()) {
            String path = page.address().path();
            for (int slash = path.lastIndexOf('/'); slash > 0 && holders.putIfAbsent(path.substring(0, slash), page) == null; ) {
                slash = path.lastIndexOf('/', slash - 1);
            }
        }
        for (Page page : pages.values().stream().filter(page -> holders.containsKey(page.address().path())).sorted(Comparator.comparing(Page::address)).toList()) {
            pages.remove(page.address().path());
            move(page, holders.getOrDefault(page.address().path(), page));
        }
    }

    private WebAddress free(WebAddress claimed) {
        WebAddress free = new WebAddress("/-" + claimed.path());
        for (int n = 2; pages.containsKey(free.path()); n++) {
            free = new WebAddress("/-/" + n + claimed.path());
        }
        return free;
    }

    private void add(Redirect redirect) {
        if (redirect.to().equals(redirect.from().encoded())) {
            return;
        }
        if (pages.containsKey(redirect.from().path())) {
            redirect.source().ifPresent(source -> findings.add(Finding.of(source, 0, PageFinding.REDIRECT_HIDES_PAGE, redirect.from().path(), redirect.to())));
        } else {
            redirects.putIfAbsent(redirect.from(), redirect);
        }
    }

    private void dropLoops() {
        Map<String, Redirect> byStart = new HashMap<>();
        redirects.values().forEach(redirect -> byStart.put(withoutLastSlash(redirect.from().encoded()), redirect));
        for (Redirect redirect : redirects.values().stream().filter(redirect -> isLoop(redirect, byStart)).toList()) {
            redirects.remove(redirect.from());
            findings.add(Finding.of(redirect.source().orElse(FilePath.ROOT), 0, PageFinding.REDIRECT_LOOP, redirect.from().path(), redirect.to()));
        }
    }

    /** Whether it comes back to where it starts, or goes on for longer than a browser follows. */
    private static boolean isLoop(Redirect redirect, Map<String, Redirect> byStart) {
        @Nullable Redirect at = redirect;
        for (int hops = 0; hops < HOPS_MAX; hops++) {
            at = byStart.get(withoutLastSlash(at.to()));
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLastSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private Answer guess(WebAddress address) {
        String path = address.path();
        List<String> guesses = new ArrayList<>();
        guesses.add(path + "/");
        cut(path, "/index.html").ifPresent(start -> guesses.add(start + "/"));
        cut(path, ".html").ifPresent(start -> guesses.add(start + "/"));
        cut(path, "/").ifPresent(guesses::add);
        for (String guess : guesses) {
            Page page = pages.get(guess);
            if (page != null) {
                return new Answer.Moved(page.address().encoded());
            }
        }
        @Nullable WebAddress ofFile = addresses.get(new FilePath(path.substring(1)));
        return ofFile == null ? new Answer.Missing() : new Answer.Moved(ofFile.encoded());
    }

    private static WebAddress otherForm(WebAddress address) {
        String path = address.path();
        return address.isFolder() && path.length() > 1 ? new WebAddress(path.substring(0, path.length() - 1)) : address.asFolder();
    }

    private static Optional<String> cut(String path, String end) {
        return path.endsWith(end) && path.length() > end.length() ? Optional.of(path.substring(0, path.length() - end.length())) : Optional.empty();
    }
}
