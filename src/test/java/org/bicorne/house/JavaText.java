package org.bicorne.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source without its comments and strings, so that a rule can look for words and braces in what is code. */
record JavaText(String code) {

    private static final Pattern NO_CODE = Pattern.compile(
            "//[^\\n]*+|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record|@interface)\\s+\\w+");

    /** A pair of braces that is neither a type nor a list of values: a method, or something in one. */
    record Block(String header, int firstLine, int lines) {}

    private record Open(String header, int firstLine) {}

    /** What stands in comments and strings becomes blank; lines stay where they are. */
    static JavaText of(String source) {
        return new JavaText(NO_CODE.matcher(source).replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\\n]", " "))));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '{') {
                open.push(open(start, at));
            } else if (c == '}') {
                Open closed = open.pop();
                blocks.add(new Block(closed.header(), closed.firstLine(), line(at) - closed.firstLine() + 1));
            }
            if (c == '{' || c == '}' || c == ';') {
                start = at + 1;
            }
        }
        return blocks.stream().filter(block -> !TYPE.matcher(block.header()).find() && !block.header().matches("(?s)|.*[=\\]]")).toList();
    }

    private Open open(int start, int brace) {
        int first = start;
        while (first < brace && Character.isWhitespace(code.charAt(first))) {
            first++;
        }
        return new Open(code.substring(first, brace).strip(), line(first));
    }

    private int line(int at) {
        return (int) code.substring(0, at).lines().count() + (at > 0 && code.charAt(at - 1) == '\n' ? 1 : 0);
    }
}
