package org.bicorne.folder;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in {@code bicorne.yml}; each time the default is used instead. */
public enum SettingsFinding implements FindingCode {
    /** A key that means nothing here. */
    SETTING_UNKNOWN,
    /** A key that means nothing here and looks like one that does. */
    SETTING_MISSPELT,
    SETTING_TEXT_EXPECTED,
    SETTING_LIST_EXPECTED,
    SETTING_MAP_EXPECTED,
    SETTING_FLAG_EXPECTED,
    SETTING_RATE_EXPECTED,
    SETTING_NUMBER_EXPECTED,
    SETTING_DATE_EXPECTED,
    SETTING_ADDRESS_EXPECTED,
    SETTING_HOST_EXPECTED,
    SETTING_LANGUAGE_EXPECTED,
    SETTING_TIMEZONE_EXPECTED,
    SETTING_COLOUR_EXPECTED,
    SETTING_PATH_EXPECTED,
    SETTING_PATTERN_EXPECTED,
    SETTING_CHOICE_EXPECTED,
    /** {@code trust: trusted} in a folder that is pulled from elsewhere. */
    SETTING_TRUST_FOREIGN,
    /** An entry of the menu that has neither a page nor a title with an address. */
    SETTING_MENU_INCOMPLETE,
    /** {@code security:} without its contact or its date of expiry. */
    SETTING_SECURITY_INCOMPLETE;

    @Override
    public Severity severity() {
        return this == SETTING_UNKNOWN || this == SETTING_MISSPELT || this == SETTING_TRUST_FOREIGN ? Severity.WARNING : Severity.ERROR;
    }
}
