import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  { ignores: ["node_modules"] },
  eslint.configs.recommended,
  {
    files: ["source/**/*.ts", "tests/**/*.ts"],
    extends: [typescript.configs.recommended],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["worker/**/*.mjs"],
    languageOptions: {
      globals: {
        Response: "readonly",
        URL: "readonly",
        addEventListener: "readonly",
        Request: "readonly",
        caches: "readonly",
        indexedDB: "readonly",
        publishedVersion: "readonly",
        registration: "readonly",
        self: "readonly",
      },
    },
  },
  {
    files: ["build/**/*.mjs"],
    languageOptions: { globals: { Buffer: "readonly", URL: "readonly", console: "readonly", process: "readonly" } },
  },
  {
    files: ["source/**/*.ts"],
    rules: {
      // Data reaches the page as text and attributes only.
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({ property })),
      ],
      "max-lines": ["error", 200],
    },
  },
);
