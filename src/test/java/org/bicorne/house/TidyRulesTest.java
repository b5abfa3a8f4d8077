package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each rule is shown something bad, and something good that looks like it. */
class TidyRulesTest {

    @Test
    void refusesALongFile() {
        assertThat(TidyRules.javaFile("\n".repeat(401))).containsExactly("401 lines, more than 400");
        assertThat(TidyRules.javaFile("\n".repeat(400))).isEmpty();
    }

    @Test
    void refusesALongMethodAndNotALongType() {
        String method = "class A {\n\n    void b(\n            int c) {\n" + "        d();\n".repeat(38) + "    }\n}\n";
        String type = "record A(int b) {\n" + "    int c() {\n        return b;\n    }\n".repeat(20) + "}\n";

        assertThat(TidyRules.javaFile(method)).containsExactly("line 3: a method of 41 lines, more than 40");
        assertThat(TidyRules.javaFile(method.replaceFirst(" {8}d\\(\\);\n", ""))).isEmpty();
        assertThat(TidyRules.javaFile(type)).isEmpty();
    }

    @Test
    void countsNoBraceOfAStringOrAComment() {
        String source = "class A {\n    // {\n    char[] b = {'{'}; /* { */\n    String c = \"\\\"{\";\n    String d = \"\"\"\n        {\n        \"\"\";\n    void e() {\n    }\n}\n";

        assertThat(JavaText.of(source).blocks()).containsExactly(new JavaText.Block("void e()", 8, 2));
    }

    @Test
    void refusesNamesThatSayNothing() {
        assertThat(TidyRules.javaFile("final class PageHelper {}\nrecord MailDto() {}\nclass Datum {}\n// class FooUtil\n"))
                .containsExactly("PageHelper is a name that says nothing", "MailDto is a name that says nothing");
    }

    @Test
    void refusesPublicTypesWithoutASentence() {
        assertThat(TidyRules.javaFile("package a;\n\npublic final class B {}\n")).containsExactly("B has no sentence on what it is for");
        assertThat(TidyRules.javaFile("package a;\n\n/** What it is for. */\n@C(d = \"e\",\n    f = {G.class}) // Because.\npublic sealed interface B {}\n")).isEmpty();
    }

    @Test
    void refusesAuthors() {
        assertThat(TidyRules.javaFile("/** A.\n * @" + "author me */\nclass A {}\n")).containsExactly("an author: Git knows");
    }

    @Test
    void refusesPackagesWithoutASentenceOrAMark() {
        assertThat(TidyRules.packageInfo("package a;\n")).hasSize(2);
        assertThat(TidyRules.packageInfo("/** What it is. */\n@NullMarked\npackage a;\n")).isEmpty();
    }

    @Test
    void refusesSleep() {
        assertThat(TidyRules.sleeps("void a() { Thread.sleep(1); }")).containsExactly("sleeps: Thread.sleep");
        assertThat(TidyRules.sleeps("// Thread.sleep(1)")).isEmpty();
    }

    @Test
    void refusesTemplatesThatReachIntoAnotherRoom() {
        Path file = Path.of("content", "article.jte");

        assertThat(TidyRules.template(file, "@import org.bicorne.agenda.Event\n@template.home.news()\n"))
                .containsExactly("a template of content uses home", "a template of content uses agenda");
        assertThat(TidyRules.template(file, "@import org.bicorne.content.Article\n@import org.bicorne.ui.Frame\n@template.ui.page()\n")).isEmpty();
        assertThat(TidyRules.template(Path.of("redirect.jte"), "@import org.bicorne.content.Article\n")).hasSize(1);
    }

    @Test
    void refusesUnsafeTextsInlineStylesAndLongTemplates() {
        Path file = Path.of("ui", "card.jte");

        assertThat(TidyRules.template(file, "$unsafe{card.title()}")).containsExactly("$unsafe{card.title()} is not HTML that markup made");
        assertThat(TidyRules.template(file, "$unsafe{view.introHtml().get()}")).isEmpty();
        assertThat(TidyRules.template(file, "<p style=\"color: red\" onclick='a()'>")).hasSize(2);
        assertThat(TidyRules.template(file, "\n".repeat(61))).containsExactly("61 lines, more than 60");
    }

    @Test
    void refusesStylesOutOfLayersIdsAndForce() {
        assertThat(TidyRules.styleSheet(".a { color: red }")).containsExactly("belongs to no layer");
        assertThat(TidyRules.styleSheet("@layer base { .a { color: red !important } }")).containsExactly("!important");
        assertThat(TidyRules.styleSheet("@layer base { #main { color: #fff; } }")).hasSize(1);
        assertThat(TidyRules.styleSheet("@layer base { .a { color: #fff; } }")).isEmpty();
    }

    @Test
    void refusesLongScripts() {
        assertThat(TidyRules.script("\n".repeat(101))).containsExactly("101 lines, more than 100");
    }
}
