package org.detente.archive.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that happened, is to happen or is held, merged over all articles that report it.
 *
 * @param id thirteen characters; stays valid when further articles join the incident
 * @param kind {@code event}, {@code meeting} or {@code position}
 * @param type PLOVER type of an event; stance of a position; {@code MEETING}
 * @param mode PLOVER mode, or null
 * @param quad quad category of an event, else null
 * @param score PLOVER score of an event, else null
 * @param status as in the record: {@code actual} …; of a meeting {@code held} …
 * @param actors parties that act, meet, or hold the position, sorted
 * @param recipients parties acted upon or addressed, sorted
 * @param forum the body that met, or null
 * @param level of a meeting, or null
 * @param outcome of a meeting, or null
 * @param previous EDTF of the meeting before, or null
 * @param condition words of a condition that a position sets, or null
 * @param date EDTF, narrowed by all articles; null where no article says when
 * @param first first day it can mean; where no article says when, by the dates of publication
 * @param last last day it can mean
 * @param dated whether an article says when
 * @param place where, or null
 * @param country ISO 3166-1 alpha-3 of the place, or null
 * @param latitude of the place, or null
 * @param longitude of the place, or null
 * @param agenda agenda ids, sorted
 * @param articles articles that report it
 * @param stories of these, how many are not copies of each other
 * @param sources independent sources: neither the same story nor the same publisher
 * @param announcements articles that only announce it
 * @param denials articles in which it is denied
 * @param languages of the articles, sorted
 * @param firstPublished first day of publication, or null
 * @param lastPublished last day of publication, or null
 * @param confidence probability that a careful reader of all would agree, 0 to 1
 * @param contradicted whether the articles disagree on numbers, outcome or whether it happened
 * @param leadArticle number of the article with the clearest words
 * @param leadBegin where its sentence begins, in code points
 * @param leadEnd where it ends
 * @param words that sentence
 */
public record Incident(
    String id,
    String kind,
    String type,
    @Nullable String mode,
    @Nullable String quad,
    @Nullable Double score,
    String status,
    List<String> actors,
    List<String> recipients,
    @Nullable String forum,
    @Nullable String level,
    @Nullable String outcome,
    @Nullable String previous,
    @Nullable String condition,
    @Nullable String date,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    boolean dated,
    @Nullable String place,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<String> agenda,
    int articles,
    int stories,
    int sources,
    int announcements,
    int denials,
    List<String> languages,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    double confidence,
    boolean contradicted,
    long leadArticle,
    int leadBegin,
    int leadEnd,
    String words) {}
