package org.bicorne.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.TextFile;

/**
 * Turns the page of an event, whatever its form, into a file of the agenda. What is not certain is marked right where it stands, and no
 * text is lost: what no rule understands is kept in a comment.
 */
public final class ProgrammeImport {

    private static final int NAME_CHARACTERS_MAX = 60;

    private final Words words;
    private final Optional<Integer> year;

    /** Says a sentence of the program in a language. */
    @FunctionalInterface
    public interface Words {
        String say(Language language, String key, Object... arguments);
    }

    /** A line of the file that a person has to look at, counted from 1. */
    public record Mark(int line, String text) {}

    /**
     * A file of the agenda.
     *
     * @param path in the folder
     * @param understood how many slots and talks, or dated sessions, were read
     */
    public record Result(String path, String text, List<Mark> marks, int understood) {

        public Result {
            marks = List.copyOf(marks);
        }
    }

    /** @param year of dates that the page writes without one */
    public ProgrammeImport(Words words, Optional<Integer> year) {
        this.words = words;
        this.year = year;
    }

    /**
     * Reads a page.
     *
     * @param name of its file, without folders
     * @throws InvalidValue when no day can be found for what happens, or when nothing in it is a programme
     */
    public Result read(byte[] octets, String name) {
        TextFile file = TextFile.read(octets);
        List<String> lines = List.of(file.body().split("\n", -1));
        List<FreeSeries.Session> sessions = FreeSeries.sessions(lines);
        if (sessions.size() >= FreeSeries.SESSIONS_MIN) {
            return series(file, lines, sessions, name);
        }
        FreeRegion region = FreeRegion.find(lines);
        if (region.pieces().isEmpty()) {
            throw new InvalidValue("import", name);
        }
        FreeFacts facts = FreeFacts.of(file, stem(name), year);
        List<FreePlan.Day> days = FreePlan.of(region.pieces(), facts);
        Language language = language(facts, lines, name);
        String text = new FreeWriter(facts, new Marks(words, language)).write(region, days);
        int understood = days.stream().flatMap(day -> day.slots.stream()).mapToInt(slot -> 1 + slot.talks.size()).sum();
        LocalDate first = days.stream().map(day -> day.date).min(LocalDate::compareTo).orElse(facts.firstDay());
        return new Result("agenda/" + first.getYear() + "/" + name(facts.title()) + ".md", text, Marks.in(text), understood);
    }

    private Result series(TextFile file, List<String> lines, List<FreeSeries.Session> sessions, String name) {
        Optional<LocalDate> published = file.frontMatter().text("date").flatMap(org.bicorne.markup.PublicationDate::parse).map(date -> date.day(FreeFacts.ZONE));
        String title = file.frontMatter().text("title").orElse(stem(name));
        Language language = file.frontMatter().text("lang").orElse("").startsWith("en") || name.endsWith(".en.md") ? Language.ENGLISH : Language.FRENCH;
        String slug = name(title);
        String text = new FreeSeries(new Marks(words, language), year, published).write(slug, title, lines, sessions);
        return new Result("agenda/" + slug + ".yml", text, Marks.in(text), sessions.size());
    }

    private static Language language(FreeFacts facts, List<String> lines, String name) {
        Set<String> english = Set.of("program", "schedule", "agenda");
        boolean isEnglish = facts.isEnglish() || name.endsWith(".en.md")
                || facts.keys().text("lang").isEmpty() && lines.stream().anyMatch(line -> Section.level(line) > 0 && english.contains(Section.words(line).toLowerCase(java.util.Locale.ROOT)));
        return isEnglish ? Language.ENGLISH : Language.FRENCH;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Ends with a whole word. */
    static String name(String title) {
        String slug = Slug.of(title).value();
        if (slug.length() <= NAME_CHARACTERS_MAX) {
            return slug.isEmpty() ? "programme" : slug;
        }
        int hyphen = slug.lastIndexOf('-', NAME_CHARACTERS_MAX);
        return slug.substring(0, hyphen > 0 ? hyphen : NAME_CHARACTERS_MAX);
    }

    /** Writes what has to be looked at, in the language of the page. */
    static final class Marks {

        private final Words words;
        private final Language language;

        Marks(Words words, Language language) {
            this.words = words;
            this.language = language;
        }

        /** One HTML comment for all; nothing when there is nothing to look at. */
        String comment(List<Doubt> doubts) {
            return doubts.isEmpty() ? "" : "<!-- " + sentence(doubts).replace("-->", "-- >").replace("<!--", "<! --") + " -->";
        }

        /** The same as one comment of YAML. */
        String yaml(List<Doubt> doubts) {
            return doubts.isEmpty() ? "" : "# " + sentence(doubts);
        }

        private String sentence(List<Doubt> doubts) {
            List<String> sentences = doubts.stream().distinct().map(doubt -> words.say(language, "programme.doubt." + doubt.key(), doubt.arguments().toArray())).toList();
            return words.say(language, "programme.mark", String.join(words.say(language, "programme.mark.next"), sentences)).replace('\n', ' ');
        }

        static List<Mark> in(String text) {
            List<Mark> marks = new ArrayList<>();
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int at = i;
                Section.MARKS.stream().mapToInt(beginning -> lines.get(at).indexOf(beginning)).filter(start -> start >= 0).min()
                        .ifPresent(start -> marks.add(new Mark(at + 1, lines.get(at).substring(start).replace(" -->", ""))));
            }
            return marks;
        }
    }
}
