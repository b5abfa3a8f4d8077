package org.bicorne.markup;

import java.util.Map;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Colours code with RSyntaxTextArea's scanners, which are pure text: no window is opened. The text stays exactly the code. */
final class SyntaxHighlighter {

    private static final int LINES_MAX = 2_000;
    private static final int CHARACTERS_MAX = 200_000;

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("sh", "text/unix"), Map.entry("bash", "text/unix"), Map.entry("shell", "text/unix"), Map.entry("zsh", "text/unix"),
            Map.entry("console", "text/unix"), Map.entry("yaml", "text/yaml"), Map.entry("yml", "text/yaml"),
            Map.entry("json", "text/json"), Map.entry("jsonld", "text/json"), Map.entry("java", "text/java"),
            Map.entry("js", "text/javascript"), Map.entry("javascript", "text/javascript"), Map.entry("ts", "text/typescript"),
            Map.entry("typescript", "text/typescript"), Map.entry("python", "text/python"), Map.entry("py", "text/python"),
            Map.entry("sql", "text/sql"), Map.entry("html", "text/html"), Map.entry("xml", "text/xml"), Map.entry("svg", "text/xml"),
            Map.entry("css", "text/css"), Map.entry("markdown", "text/markdown"), Map.entry("md", "text/markdown"),
            Map.entry("clojure", "text/clojure"), Map.entry("clj", "text/clojure"), Map.entry("edn", "text/clojure"),
            Map.entry("lisp", "text/lisp"), Map.entry("elisp", "text/lisp"), Map.entry("scheme", "text/lisp"),
            Map.entry("go", "text/golang"), Map.entry("rust", "text/rust"), Map.entry("c", "text/c"), Map.entry("cpp", "text/cpp"),
            Map.entry("c++", "text/cpp"), Map.entry("ruby", "text/ruby"), Map.entry("rb", "text/ruby"), Map.entry("php", "text/php"),
            Map.entry("toml", "text/ini"), Map.entry("ini", "text/ini"), Map.entry("properties", "text/properties"),
            Map.entry("dockerfile", "text/dockerfile"), Map.entry("kotlin", "text/kotlin"), Map.entry("scala", "text/scala"),
            Map.entry("csv", "text/csv"), Map.entry("makefile", "text/makefile"), Map.entry("lua", "text/lua"),
            Map.entry("perl", "text/perl"), Map.entry("groovy", "text/groovy"), Map.entry("cs", "text/cs"), Map.entry("c#", "text/cs"));

    private SyntaxHighlighter() {
    }

    /** Appends the code, escaped; plain when the language is unknown or the code very long. */
    static void append(StringBuilder out, String code, String language) {
        Optional<TokenMaker> scanner = code.length() > CHARACTERS_MAX || code.lines().count() > LINES_MAX ? Optional.empty() : scanner(language);
        if (scanner.isEmpty()) {
            Escape.append(out, code);
        } else {
            lines(out, code, scanner.get());
        }
    }

    /** A scanner of its own for each block: scanners keep a state and reuse their tokens. */
    private static Optional<TokenMaker> scanner(String language) {
        return Optional.ofNullable(STYLES.get(language)).map(TokenMakerFactory.getDefaultInstance()::getTokenMaker);
    }

    private static void lines(StringBuilder out, String code, TokenMaker scanner) {
        char[] characters = code.toCharArray();
        int state = TokenTypes.NULL;
        int start = 0;
        while (start < characters.length) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? characters.length : newline;
            state = line(out, code, new Segment(characters, start, end - start), state, scanner);
            out.append(newline < 0 ? "" : "\n");
            start = end + 1;
        }
    }

    /** Writes one line and returns the state in which the next one begins; a line that the scanner alters is written plain. */
    private static int line(StringBuilder out, String code, Segment line, int state, TokenMaker scanner) {
        int written = out.length();
        int characters = 0;
        String text = code.substring(line.offset, line.offset + line.count);
        StringBuilder seen = new StringBuilder(line.count);
        Token token = scanner.getTokenList(line, state, line.offset);
        int last = TokenTypes.NULL;
        while (token != null && characters <= line.count) {
            last = token.getType();
            if (token.isPaintable()) {
                token(out, token, seen);
                characters += token.length();
            }
            token = token.getNextToken();
        }
        if (!seen.toString().equals(text)) {
            out.setLength(written);
            Escape.append(out, text);
        }
        return last;
    }

    private static void token(StringBuilder out, Token token, StringBuilder seen) {
        String lexeme = token.getLexeme();
        String style = style(token.getType());
        seen.append(lexeme);
        if (style.isEmpty()) {
            Escape.append(out, lexeme);
        } else {
            out.append("<span class=\"hl-").append(style).append("\">");
            Escape.append(out, lexeme);
            out.append("</span>");
        }
    }

    /** Few classes, so that a theme needs few colours: keyword, function, string, number, comment, type, variable, attribute. */
    private static String style(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION, TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT -> "c";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME, TokenTypes.PREPROCESSOR -> "k";
            case TokenTypes.FUNCTION -> "f";
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "n";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE, TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> "s";
            case TokenTypes.DATA_TYPE -> "t";
            case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE -> "v";
            case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "a";
            default -> "";
        };
    }
}
