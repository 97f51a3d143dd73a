package urunana.person;

import java.nio.charset.StandardCharsets;
import urunana.web.Checked;
import urunana.web.Form;

/** What the sign-in forms say. */
final class SignInInput {
    record Secret(String name, String secret, String next) {}

    record NewSecret(String name, String code, String secret) {}

    record Change(String old, String secret) {}

    /** More bytes bcrypt does not take. */
    private static final int LONGEST = 72;

    private SignInInput() {}

    static Checked<Secret> secret(Form form) {
        String name = form.required("name", 80);
        String secret = form.required("secret", 200);
        String next = localPath(form.text("next", 300));
        return form.checked(() -> new Secret(name, secret, next));
    }

    static Checked<NewSecret> newSecret(Form form) {
        String name = form.required("name", 80);
        String code = form.required("code", 40);
        String secret = chosen(form);
        return form.checked(() -> new NewSecret(name, code, secret));
    }

    static Checked<Change> change(Form form) {
        String old = form.required("old", 200);
        String secret = chosen(form);
        return form.checked(() -> new Change(old, secret));
    }

    private static String chosen(Form form) {
        String secret = form.required("secret", 200);
        String again = form.required("again", 200);
        int over = secret.getBytes(StandardCharsets.UTF_8).length - LONGEST;
        if (over > 0) form.wrong("secret", "form.too_long", "max", LONGEST, "over", over);
        else if (!secret.isEmpty() && tooEasy(secret)) form.wrong("secret", "sign_in.too_easy");
        else if (!secret.equals(again)) form.wrong("again", "sign_in.not_the_same");
        return secret;
    }

    /** Five digits or more, or eight characters; no run like 12345 and no single repeated sign. */
    static boolean tooEasy(String secret) {
        boolean digits = secret.chars().allMatch(Character::isDigit);
        if (secret.length() < (digits ? 5 : 8)) return true;
        if (secret.chars().distinct().count() < 3) return true;
        return digits && ("01234567890".contains(secret) || "09876543210".contains(secret));
    }

    /** Only ever a path of our own (security 6). */
    static String localPath(String next) {
        return next.matches("/[A-Za-z0-9/_.?=&%-]*") && !next.startsWith("//") ? next : "/";
    }
}
