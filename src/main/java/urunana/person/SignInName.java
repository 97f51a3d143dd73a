package urunana.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Sign-in names and phone numbers in the one form the database keeps: lower case, or E.164. */
final class SignInName {
    private static final List<String> COUNTRIES = List.of("RW", "KE", "BE", "HR", "CZ", "HU", "IT", "PT");

    /** Room for a number behind it. */
    private static final int LONGEST = 34;

    private SignInName() {}

    /** What was typed, as the database would hold it: a phone number when it looks like one, else a name. */
    static String normal(String typed) {
        String text = typed.strip();
        if (text.matches("[+0-9][0-9 ()./-]{6,20}")) {
            String phone = phone(text);
            if (!phone.isEmpty()) return phone;
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** A sign-in name made of a full name: "Uwase Claudine" becomes uwase.claudine. */
    static String from(String fullName) {
        String plain = Normalizer.normalize(fullName, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String name = plain.replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.+|\\.+$", "");
        String fitting = name.length() > LONGEST ? name.substring(0, LONGEST).replaceAll("\\.+$", "") : name;
        return fitting.length() < 3 ? "person" + fitting : fitting;
    }

    /** The name itself, or with the first number that makes it free. */
    static String free(String base, Predicate<String> taken) {
        if (!taken.test(base)) return base;
        int n = 2;
        while (taken.test(base + n)) n++;
        return base + n;
    }

    /** E.164, or "" when this is no possible number. A number without country is tried in the site's countries, in order. */
    static String phone(String typed) {
        var util = PhoneNumberUtil.getInstance();
        for (String country : COUNTRIES) {
            try {
                var number = util.parse(typed, country);
                if (util.isValidNumber(number)) return util.format(number, PhoneNumberFormat.E164);
            } catch (NumberParseException e) {
                return "";
            }
        }
        return "";
    }
}
