package org.bicorne.publiccode;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/**
 * What can be wrong in a {@code publiccode.yml}. Each has the words of the reference parser (v5.4.3), which tools compare, with {@code {0}} for the last part
 * of the key and {@code {1}} for a detail; the sentences that people read are ours, in the messages of this room. Source: spec publiccode.md, 1.3.
 */
public enum PubliccodeFinding implements FindingCode {
    PUBLICCODE_ADDRESS(Severity.ERROR, "{0} must be a valid URL"),
    PUBLICCODE_ADDRESS_UNREACHABLE(Severity.ERROR, "{1}"),
    PUBLICCODE_ADDRESS_WEB(Severity.ERROR, "{0} must be an HTTP URL"),
    /** Other readers see no version then. */
    PUBLICCODE_BYTE_ORDER_MARK(Severity.WARNING, "the file begins with a byte order mark"),
    PUBLICCODE_CATEGORY(Severity.ERROR,
            "{0} must be a valid category (see https://github.com/publiccodeyml/publiccode.yml/blob/main/docs/standard/categories-list.rst)"),
    PUBLICCODE_CHOICE(Severity.ERROR, "{0} must be one of the following: {1}"),
    PUBLICCODE_COUNTRY(Severity.ERROR, "{0} must be a valid ISO 3166-1 alpha-2 two-letter country code"),
    PUBLICCODE_COUNTRY_LOWER_CASE(Severity.WARNING, "Lowercase country codes are DEPRECATED. Use uppercase instead ('{1}')"),
    PUBLICCODE_DATE(Severity.ERROR, "{0} must be a date with format 'YYYY-MM-DD'"),
    PUBLICCODE_DEPRECATED(Severity.WARNING, "This key is DEPRECATED and will be removed in the future. It's safe to drop it"),
    PUBLICCODE_DEPRECATED_CODE(Severity.WARNING, "This key is DEPRECATED and will be removed in the future. "
            + "Use 'organisation.uri' and set it to 'urn:x-italian-pa:{1}' instead"),
    PUBLICCODE_DEPRECATED_REPLACED(Severity.WARNING, "This key is DEPRECATED and will be removed in the future. Use '{1}' instead"),
    /** Other readers take it for a second document. */
    PUBLICCODE_DIRECTIVE(Severity.WARNING, "the file begins with a YAML directive"),
    PUBLICCODE_DRAFT(Severity.NOTE, "{1}"),
    PUBLICCODE_EMAIL(Severity.ERROR, "{0} must be a valid email address"),
    PUBLICCODE_EMPTY(Severity.ERROR, "{0} must contain more than 0 items"),
    PUBLICCODE_EXCLUDED(Severity.ERROR, "{0} must not be present unless \"type\" is \"{1}\""),
    PUBLICCODE_FILE_EXTENSION(Severity.ERROR, "{1}"),
    PUBLICCODE_FILE_MISSING(Severity.ERROR, "{1}"),
    PUBLICCODE_IMAGE_UNREADABLE(Severity.ERROR, "{1}"),
    PUBLICCODE_KEY_REPEATED(Severity.ERROR, "mapping key \"{0}\" already defined at {1}"),
    PUBLICCODE_KEY_UNKNOWN(Severity.ERROR, "unknown field \"{0}\""),
    PUBLICCODE_LANGUAGE(Severity.ERROR, "{0} must be a valid BCP 47 language"),
    PUBLICCODE_LICENCE(Severity.ERROR, "{0} must be a valid license (see https://spdx.org/licenses)"),
    PUBLICCODE_LICENCE_DEPRECATED(Severity.NOTE, "{1}"),
    PUBLICCODE_LICENCE_NOT_FREE(Severity.NOTE, "{1}"),
    PUBLICCODE_LICENCE_UNCERTAIN(Severity.NOTE, "{1}"),
    PUBLICCODE_MIME(Severity.ERROR, "{0} is not a valid MIME type"),
    PUBLICCODE_ORGANISATION(Severity.ERROR, "{0} is not a valid URI"),
    PUBLICCODE_ORGANISATION_ITALIAN(Severity.ERROR, "{0} must be a valid Italian Public Administration Code (iPA) with format 'urn:x-italian-pa:[codiceIPA]' "
            + "(see https://github.com/publiccodeyml/italian-organizations-ipa-vocabulary)"),
    PUBLICCODE_ORGANISATION_CODE(Severity.ERROR,
            "{0} must be a valid Italian Public Administration Code (iPA) (see https://github.com/publiccodeyml/italian-organizations-ipa-vocabulary)"),
    PUBLICCODE_PATH_ABSOLUTE(Severity.ERROR, "is an absolute path. Only relative paths or HTTP(s) URLs allowed"),
    PUBLICCODE_PATH_FILE(Severity.ERROR, "is a file:// URL. Only relative paths or HTTP(s) URLs allowed"),
    /** Only the draft 1.0 asks for a form. */
    PUBLICCODE_PHONE(Severity.ERROR, "{0} must be a valid E.164 formatted phone number"),
    PUBLICCODE_REPOSITORY(Severity.ERROR, "is not a valid code repository"),
    PUBLICCODE_REQUIRED(Severity.ERROR, "{0} is a required field"),
    PUBLICCODE_REQUIRED_IF(Severity.ERROR, "{0} is a required field when \"type\" is \"{1}\""),
    PUBLICCODE_SCOPE(Severity.ERROR, "{0} must be a valid scope (see https://github.com/publiccodeyml/publiccode.yml/blob/main/docs/standard/scope-list.rst)"),
    PUBLICCODE_SECTION_LOWER_CASE(Severity.WARNING, "Lowercase country codes are DEPRECATED and will be removed in the future. Use '{1}' instead"),
    PUBLICCODE_SECTION_TWICE(Severity.ERROR, "'{1}' key already present. Remove this key"),
    PUBLICCODE_SEVERAL_DOCUMENTS(Severity.ERROR, "multiple YAML documents in one file are not supported"),
    PUBLICCODE_SUPPORTS(Severity.ERROR, "{0} must be a known alias (''alias:<name>'') or a valid URI (URL or URN)"),
    PUBLICCODE_SUPPORTS_ALIAS(Severity.ERROR,
            "{0} contains an unknown alias (see https://github.com/publiccodeyml/publiccode.yml/blob/main/docs/standard/aliases-list.rst)"),
    PUBLICCODE_TOO_DEEP(Severity.ERROR, "the file nests or repeats too much"),
    PUBLICCODE_TOO_LARGE(Severity.ERROR, "the file is too large"),
    PUBLICCODE_TOO_LONG(Severity.ERROR, "{0} must be a maximum of {1} characters in length"),
    PUBLICCODE_TOO_SHORT(Severity.ERROR, "{0} must be at least {1} characters in length"),
    PUBLICCODE_TYPE_FLAG(Severity.ERROR, "wrong type for this field"),
    PUBLICCODE_TYPE_LIST(Severity.ERROR, "wrong type for this field"),
    PUBLICCODE_TYPE_SECTION(Severity.ERROR, "wrong type for this field"),
    PUBLICCODE_TYPE_TEXT(Severity.ERROR, "wrong type for this field"),
    PUBLICCODE_ENCODING(Severity.ERROR, "Invalid UTF-8"),
    PUBLICCODE_VERSION_MISSING(Severity.ERROR, "{0} is a required field"),
    PUBLICCODE_VERSION_OLD(Severity.WARNING, "v{1} is not the latest version, use '0'. Parsing this file as v0.7."),
    PUBLICCODE_VERSION_TYPE(Severity.ERROR, "wrong type for this field"),
    PUBLICCODE_VERSION_UNSUPPORTED(Severity.ERROR, "unsupported version: {1}"),
    PUBLICCODE_VIDEO(Severity.ERROR, "'{1}' is not a valid video URL supporting oEmbed: invalid oEmbed link: {1}"),
    PUBLICCODE_YAML(Severity.ERROR, "{1}");

    private final Severity severity;
    private final String words;

    PubliccodeFinding(Severity severity, String words) {
        this.severity = severity;
        this.words = words;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    String words(String field, String detail) {
        return words.replace("''", "'").replace("{0}", field).replace("{1}", detail);
    }
}
