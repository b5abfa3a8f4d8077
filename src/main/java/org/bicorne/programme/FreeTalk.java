package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.FreePeople.Organisation;
import org.bicorne.programme.FreePeople.Person;
import org.bicorne.programme.Programme.Resource;

/** A talk as pages announce it, with what an import is not sure of. */
record FreeTalk(String title, List<Person> persons, List<Resource> resources, boolean isCancelled, Optional<String> summary, List<Doubt> doubts) {

    /** A longer line is not searched for people. */
    static final int CHARACTERS_MAX = 1_000;

    private static final Pattern SEPARATOR = Pattern.compile(" : | par | by |, de |, | \\? |\\? | ! | - | – | — ");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]++)");
    private static final Pattern CANCELLED = Pattern.compile("\\*{0,2}\\(?\\b(?:annulée?|cancell?ed)\\b\\)?\\*{0,2}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BOLD_FIRST = Pattern.compile("\\*\\*([^*]{1,300}+)\\*\\*[ :.–-]{1,4}+([^ ].*)");
    private static final Pattern TEAMS = Pattern.compile("(?:le|la|les|l') (.{2,400}) (?:de la|du|de l'|des) (.{2,200})");
    private static final Set<String> BREAKS = Set.of("pause", "dejeuner", "cafe", "coffee", "lunch", "break", "buffet", "cocktail", "repas", "apero");
    private static final int BREAK_WORDS_MAX = 4;

    FreeTalk {
        persons = List.copyOf(persons);
        resources = List.copyOf(resources);
        doubts = List.copyOf(doubts);
    }

    /** Whether the words are those of a break, in italics or by what they say. */
    static boolean isBreak(String text) {
        String words = Slug.of(Inline.words(text)).value();
        boolean isItalic = text.length() > 2 && text.charAt(0) == '*' && text.charAt(1) != '*' && text.indexOf('*', 1) == text.length() - 1;
        List<String> all = List.of(words.split("-"));
        return isItalic && text.indexOf('[') < 0 || all.size() <= BREAK_WORDS_MAX && all.stream().anyMatch(BREAKS::contains);
    }

    static FreeTalk parse(String written) {
        String text = Hours.plain(written).strip();
        if (text.length() > CHARACTERS_MAX) {
            return new FreeTalk(unwrapped(text), List.of(), List.of(), false, Optional.empty(), List.of(Doubt.of("unsplit")));
        }
        FreeResources found = FreeResources.of(text);
        List<Doubt> doubts = new ArrayList<>(found.doubts());
        Matcher cancelled = CANCELLED.matcher(found.rest());
        boolean isCancelled = cancelled.find();
        String words = isCancelled ? cancelled.replaceAll("").strip() : found.rest();
        isCancelled |= words.startsWith("~~") && words.contains("~~");
        words = words.replace("~~", "");
        Matcher bold = BOLD_FIRST.matcher(words);
        Optional<FreeTalk> split = split(words);
        if (split.isEmpty() && bold.matches()) {
            doubts.add(Doubt.of("summary"));
            return new FreeTalk(bold.group(1).strip(), List.of(), found.resources(), isCancelled, Optional.of(bold.group(2)), doubts);
        }
        FreeTalk talk = split.or(() -> byTeams(found.rest())).orElse(new FreeTalk(words, List.of(), List.of(), false, Optional.empty(), suspicion(words)));
        doubts.addAll(talk.doubts());
        return new FreeTalk(unwrapped(talk.title()), talk.persons(), found.resources(), isCancelled, Optional.empty(), doubts);
    }

    /** The title and the people of a table, each in its cell. */
    static FreeTalk of(String title, String people, String affiliation) {
        FreeTalk talk = people.isBlank() || title.length() > CHARACTERS_MAX ? parse(title) : new FreeTalk(unwrapped(title), List.of(), List.of(), false, Optional.empty(), List.of());
        if (people.isBlank() || title.length() > CHARACTERS_MAX) {
            return people.isBlank() ? talk : talk.with(people);
        }
        FreeResources found = FreeResources.of(title);
        List<Doubt> doubts = new ArrayList<>(found.doubts());
        String whole = affiliation.isBlank() ? people : people + " (" + affiliation + ")";
        Optional<FreePeople> parsed = FreePeople.parse(whole);
        parsed.ifPresentOrElse(known -> doubts.addAll(known.doubts()), () -> doubts.add(Doubt.of("people", whole)));
        return new FreeTalk(unwrapped(found.rest()), parsed.map(FreePeople::persons).orElse(List.of()), found.resources(), false, Optional.empty(), doubts);
    }

    /** With the people of a line of their own: {@code par Nom, fonction}, {@code Avec Nom, Organisme}. */
    FreeTalk with(String people) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.removeIf(doubt -> doubt.key().equals("unsplit"));
        Optional<FreePeople> parsed = FreePeople.parse(people);
        parsed.ifPresentOrElse(known -> all.addAll(known.doubts()), () -> all.add(Doubt.of("people", people)));
        List<Person> named = new ArrayList<>(persons);
        parsed.ifPresent(known -> named.addAll(known.persons()));
        return new FreeTalk(title, named, resources, isCancelled, summary, all);
    }

    private static Optional<FreeTalk> split(String text) {
        Matcher separator = SEPARATOR.matcher(text);
        for (int from = 0; from < text.length() && separator.find(from); from = separator.start() + 1) {
            Optional<FreePeople> people = isOutside(text, separator.start()) ? FreePeople.parse(text.substring(separator.end())) : Optional.empty();
            if (people.isPresent()) {
                return Optional.of(split(text, separator.group(), separator.start(), people.get()));
            }
        }
        int open = lastGroup(text);
        Optional<FreePeople> inside = open <= 0 ? Optional.empty() : FreePeople.parse(text.substring(open + 1, text.length() - 1));
        return inside.map(people -> new FreeTalk(text.substring(0, open).strip(), people.persons(), List.of(), false, Optional.empty(), unsure(people)));
    }

    private static FreeTalk split(String text, String separator, int start, FreePeople people) {
        String sign = separator.strip();
        String title = text.substring(0, start) + (sign.equals("?") || sign.equals("!") ? separator.stripTrailing() : "");
        boolean isSure = people.isSure() || sign.equals("par") || sign.equals("by");
        return new FreeTalk(title.strip(), people.persons(), List.of(), false, Optional.empty(), isSure ? people.doubts() : unsure(people));
    }

    private static List<Doubt> unsure(FreePeople people) {
        List<Doubt> doubts = new ArrayList<>(people.doubts());
        doubts.add(Doubt.of("names", String.join(", ", people.persons().stream().map(Person::name).toList())));
        return doubts;
    }

    /** {@code Title par le pôle X et la mission Y de la Z}: teams of one organisation. */
    private static Optional<FreeTalk> byTeams(String text) {
        int by = text.lastIndexOf(" par ");
        Matcher teams = TEAMS.matcher(text.substring(by + 5 > text.length() ? 0 : by + 5));
        if (by < 0 || !isOutside(text, by) || !teams.matches()) {
            return Optional.empty();
        }
        Organisation organisation = FreePeople.organisation(teams.group(2));
        List<Person> persons = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (String team : teams.group(1).split(" et (?:le|la|les) ")) {
            String name = Inline.words(team);
            persons.add(new Person(name, List.of(organisation)));
            doubts.add(Doubt.of("team", name));
            url(team).ifPresent(url -> doubts.add(Doubt.of("link", name, url)));
        }
        return Optional.of(new FreeTalk(text.substring(0, by).strip(), persons, List.of(), false, Optional.empty(), doubts));
    }

    /** When something looks like a name after all. */
    private static List<Doubt> suspicion(String text) {
        int open = lastGroup(text);
        boolean isSuspect = open > 0 && (text.charAt(open + 1) == '[' || Character.isUpperCase(text.charAt(open + 1))) || text.contains(" par ") || text.contains(" by ");
        return isSuspect ? List.of(Doubt.of("unsplit")) : List.of();
    }

    /** Without the emphasis that covers it whole, and without the dash that belongs to the convention. */
    static String unwrapped(String text) {
        String title = withoutColon(text);
        for (String mark : List.of("**", "*", "_")) {
            boolean isWrapped = title.length() > 2 * mark.length() && title.startsWith(mark) && title.indexOf(mark, mark.length()) == title.length() - mark.length();
            title = isWrapped ? title.substring(mark.length(), title.length() - mark.length()).strip() : title;
        }
        return withoutColon(title).replace(" — ", " – ").replace("  ", " ");
    }

    private static String withoutColon(String text) {
        String title = text.strip();
        return title.endsWith(":") ? title.substring(0, title.length() - 1).strip() : title;
    }

    /** The first address that a text links to. */
    static Optional<String> url(String markdown) {
        Matcher link = LINK.matcher(markdown);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** Whether a place is within no brackets. */
    static boolean isOutside(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return depth <= 0;
    }

    /** Where the round brackets at the end open, when they are not those of a link; or -1. */
    static int lastGroup(String text) {
        if (!text.endsWith(")")) {
            return -1;
        }
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i > 0 && text.charAt(i - 1) == ']' ? -1 : i;
            }
        }
        return -1;
    }

    static boolean isPeopleLine(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("par ") || lower.startsWith("avec ") || lower.startsWith("by ") || lower.startsWith("with ");
    }
}
