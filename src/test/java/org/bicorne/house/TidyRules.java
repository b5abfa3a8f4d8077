package org.bicorne.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bicorne.house.JavaText.Block;

/** The rules of style that a machine can check, each a function from a file's text to what is wrong with it. */
final class TidyRules {

    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 40;
    static final int TEMPLATE_LINES_MAX = 60;
    static final int SCRIPT_LINES_MAX = 100;

    /** Names that say nothing. */
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "\\b(?:class|interface|enum|record)\\s+(\\w*(?:Manager|Helper|Helpers|Util|Utils|Impl|Dto|Data|Info))\\b");

    /** Eleventy calls it so: "directory data files". */
    private static final Set<String> NAMES_OF_THE_TRADE = Set.of("DirectoryData");

    private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|\\bparkNanos\\b|\\bTimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*sleep\\b");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public (?:\\w+(?:-\\w+)? )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern LINE_COMMENT = Pattern.compile("//[^\\n]*");
    private static final Pattern PACKAGE_SENTENCE = Pattern.compile("^/\\*\\*\\s.*?\\S\\.?\\s*\\*/", Pattern.DOTALL);
    private static final Pattern TEMPLATE_CALL = Pattern.compile("@template\\.([\\w-]+)\\.");
    private static final Pattern ROOM = Pattern.compile("\\borg\\.bicorne\\.([\\w-]+)");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{(.*)}");

    /** What markup made, and JSON-LD, in which ui escapes every sign that could end the script. */
    private static final Pattern SAFE = Pattern.compile(".*(?:Html|\\.jsonLd)\\(\\)(?:\\.get\\(\\))?");

    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)\\s*=\\s*[\"']");
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ID_SELECTOR = Pattern.compile("(?m)(?:^|[\\s,>+~(}])#[a-zA-Z][\\w-]*[^;{}()]*\\{");

    private TidyRules() {}

    static List<String> javaFile(String source) {
        List<String> wrong = new ArrayList<>(tooLong(source, FILE_LINES_MAX));
        JavaText text = JavaText.of(source);
        for (Block block : text.blocks()) {
            if (block.lines() > METHOD_LINES_MAX) {
                wrong.add("line " + block.firstLine() + ": a method of " + block.lines() + " lines, more than " + METHOD_LINES_MAX);
            }
        }
        EMPTY_NAME.matcher(text.code()).results().map(found -> found.group(1)).filter(Predicate.not(NAMES_OF_THE_TRADE::contains))
                .forEach(name -> wrong.add(name + " is a name that says nothing"));
        wrong.addAll(undocumented(source));
        if (source.contains("* @" + "author")) {
            wrong.add("an author: Git knows");
        }
        return wrong;
    }

    static List<String> undocumented(String source) {
        return PUBLIC_TYPE.matcher(source).results()
                .filter(type -> !isDocumented(source.substring(0, type.start())))
                .map(type -> type.group(1) + " has no sentence on what it is for").toList();
    }

    /** Only annotations stand between the sentence and the type. */
    private static boolean isDocumented(String before) {
        int end = before.lastIndexOf("*/");
        return end >= 0 && !LINE_COMMENT.matcher(before.substring(end)).replaceAll("").contains(";");
    }

    static List<String> packageInfo(String source) {
        List<String> wrong = new ArrayList<>();
        if (!PACKAGE_SENTENCE.matcher(source).find()) {
            wrong.add("the package has no sentence on what it is for");
        }
        if (!JavaText.of(source).code().contains("@NullMarked")) {
            wrong.add("the package is not @NullMarked");
        }
        return wrong;
    }

    static List<String> sleeps(String source) {
        return matches(SLEEP, JavaText.of(source).code(), found -> "sleeps: " + found);
    }

    /** A template calls and imports its own room and ui; the file's folder is its room. */
    static List<String> template(Path file, String text) {
        String room = file.getNameCount() > 1 ? String.valueOf(file.getName(0)) : "ui";
        List<String> wrong = new ArrayList<>(tooLong(text, TEMPLATE_LINES_MAX));
        for (Pattern pattern : List.of(TEMPLATE_CALL, ROOM)) {
            pattern.matcher(text).results().map(found -> found.group(1)).filter(other -> !other.equals(room) && !other.equals("ui"))
                    .forEach(other -> wrong.add("a template of " + room + " uses " + other));
        }
        UNSAFE.matcher(text).results().map(found -> found.group(1)).filter(what -> !SAFE.matcher(what).matches())
                .forEach(what -> wrong.add("$unsafe{" + what + "} is not HTML that markup made"));
        wrong.addAll(matches(INLINE, text, found -> "inline style or handler:" + found));
        return wrong;
    }

    static List<String> styleSheet(String text) {
        String css = CSS_COMMENT.matcher(text).replaceAll("");
        List<String> wrong = new ArrayList<>();
        if (css.contains("!important")) {
            wrong.add("!important");
        }
        if (!css.contains("@layer") && !css.contains("@font-face")) {
            wrong.add("belongs to no layer");
        }
        wrong.addAll(matches(ID_SELECTOR, css, found -> "selects an id: " + found));
        return wrong;
    }

    static List<String> script(String text) {
        return tooLong(text, SCRIPT_LINES_MAX);
    }

    private static List<String> tooLong(String text, int max) {
        long lines = text.lines().count();
        return lines > max ? List.of(lines + " lines, more than " + max) : List.of();
    }

    private static List<String> matches(Pattern pattern, String text, java.util.function.UnaryOperator<String> sentence) {
        return pattern.matcher(text).results().map(MatchResult::group).map(sentence).toList();
    }
}
