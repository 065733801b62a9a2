import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastifyPlugin from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** `/api/docs`: OpenAPI 3.1 made from the routes as they are registered. Register before them. */
export const apiDocs = fastifyPlugin<{ readonly version: string }>(
  async (app, { version }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Conviction', version, description: 'Practice of hard conversations.' },
        components: {
          securitySchemes: {
            apiKey: {
              type: 'http',
              scheme: 'bearer',
              description: 'A key that an admin makes under Connections.',
            },
          },
        },
      },
      transform: jsonSchemaTransform,
    })
    await app.register(swaggerUi, { routePrefix: '/api/docs', logLevel: 'warn' })
  },
  { name: 'api-docs' },
)
