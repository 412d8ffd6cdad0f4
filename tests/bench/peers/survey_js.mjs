/** The quiz by survey-core and survey-js-ui, a question a page. */
import questions from "the-quiz";
import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";

const survey = new Model({
  questionsOnPageMode: "questionPerPage",
  elements: questions.map(({ id, prompt, options }) => ({
    type: "radiogroup",
    name: id,
    title: prompt,
    choices: options,
  })),
});
survey.render(document.getElementById("app"));
