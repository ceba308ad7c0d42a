import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../api/schema.graphqls",
  documents: "src/*.ts",
  generates: {
    "src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string", // no GraphQL library at run time: a document is a text with types
        onlyOperationTypes: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { BigDecimal: "number", Date: "string", DateTime: "string", Url: "string" },
      },
    },
  },
  emitLegacyCommonJSImports: false,
};

export default config;
