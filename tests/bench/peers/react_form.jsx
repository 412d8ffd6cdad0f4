/** The quiz as a careful author writes it by hand: React, react-hook-form, a question at a time. */
import questions from "the-quiz";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import "./react_form.css";

function Question({ id, prompt, options, register }) {
  return (
    <fieldset>
      <legend>{prompt}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" value={value} {...register(id)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Quiz() {
  const { register, watch } = useForm();
  const [position, setPosition] = useState(0);
  const question = questions[position];
  if (!question) return <h1>Thank you. {Object.keys(watch()).length} answers.</h1>;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <p>
        Question {position + 1} of {questions.length}
      </p>
      <Question key={question.id} {...question} register={register} />
      <button type="button" onClick={() => setPosition(position + 1)} disabled={!watch(question.id)}>
        Next
      </button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Quiz />);
