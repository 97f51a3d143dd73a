package urunana.programme;

import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** School years, for administrators. */
@Component
public final class SchoolYearPages {
    private final SchoolYears years;
    private final ProgrammeStore programmes;

    SchoolYearPages(SchoolYears years, ProgrammeStore programmes) {
        this.years = years;
        this.programmes = programmes;
    }

    /** GET /school-years */
    public Reply list(Request request) {
        return Reply.page(request.page(request.words().t("programme.years.title")), "programme/years",
                "years", years.all(), "countries", programmes.countries(), "today", request.today());
    }

    /** GET /school-years/new */
    public Reply ask(Request request) {
        return form(request, request.blank(), "/school-years");
    }

    /** POST /school-years */
    public Reply add(Request request) {
        return request.save(SchoolYearInput.read(request.form(), programmes.countries().keySet()), input -> {
            years.add(request.actor(), input, request.now());
            return "/school-years";
        }, again -> form(request, again, "/school-years"));
    }

    /** GET /school-years/{year} */
    public Reply edit(Request request) {
        var year = years.find(request.id("year")).orElseThrow(Refusal.NotFound::new);
        return form(request, PartInput.fill(request.blank(), SchoolYears.fields(year), year.version()), "/school-years/" + year.id());
    }

    /** POST /school-years/{year} */
    public Reply change(Request request) {
        var year = years.find(request.id("year")).orElseThrow(Refusal.NotFound::new);
        return request.save(SchoolYearInput.read(request.form(), programmes.countries().keySet()), input -> {
            years.change(request.actor(), year.id(), request.form().version(), input, request.now());
            return "/school-years";
        }, again -> form(request, again, "/school-years/" + year.id()));
    }

    private Reply form(Request request, Form form, String action) {
        return Reply.page(request.page(request.words().t("programme.year.title")), "programme/year", "form", form,
                "countries", programmes.countries(), "action", action);
    }
}
